package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which clock rules the next contact: {@code ${contactRule.clock(execution)}}. */
@Component
public class ContactRule {

    private final LeaverStories stories;

    ContactRule(LeaverStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return LeaverPolicy.contactClock(stories.of(execution.getProcessBusinessKey()));
    }
}
