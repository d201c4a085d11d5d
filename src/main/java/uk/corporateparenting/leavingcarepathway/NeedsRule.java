package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.StatutoryClock;

/** Which clock rules assessment and plan: {@code ${needsRule.clock(execution)}}. */
@Component
public class NeedsRule {

    private static final String LEFT_CARE = "T97";

    private final LeaverStories stories;
    private final StatutoryClock clock;

    NeedsRule(LeaverStories stories, StatutoryClock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    /** The plan of somebody brought in long after care stands elsewhere: there is time to write it here. */
    public String clock(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        String rule = LeaverPolicy.needsClock(stories.of(ref), stories.today());
        return LEFT_CARE.equals(rule) && clock.isBroughtInOverdue(ref, clock.dueFor(ref, LEFT_CARE).dueAt())
                ? "L128" : rule;
    }
}
