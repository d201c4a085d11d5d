package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;

/** Which clock rules that there is an advisor: {@code ${advisorRule.clock(execution)}}. */
@Component
public class AdvisorRule {

    private final LeaverStories stories;
    private final Caseload caseload;

    AdvisorRule(LeaverStories stories, Caseload caseload) {
        this.stories = stories;
        this.caseload = caseload;
    }

    public String clock(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        return LeaverPolicy.advisorClock(stories.of(ref), caseload.count(ref, Role.PERSONAL_ADVISOR));
    }
}
