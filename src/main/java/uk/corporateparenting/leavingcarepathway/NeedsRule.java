package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which clock rules assessment and plan: {@code ${needsRule.clock(execution)}}. */
@Component
public class NeedsRule {

    private final LeaverStories stories;

    NeedsRule(LeaverStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return LeaverPolicy.needsClock(stories.of(execution.getProcessBusinessKey()), stories.today());
    }
}
