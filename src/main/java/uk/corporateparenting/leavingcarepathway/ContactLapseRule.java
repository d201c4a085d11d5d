package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which clock says that a contact has lapsed: {@code ${contactLapseRule.clock(execution)}}. */
@Component
public class ContactLapseRule {

    private final LeaverStories stories;

    ContactLapseRule(LeaverStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return LeaverPolicy.contactLapseClock(stories.of(execution.getProcessBusinessKey()));
    }
}
