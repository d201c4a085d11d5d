package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which clock rules the home for 18: {@code ${homeRule.clock(execution)}}. */
@Component
public class HomeRule {

    private final LeaverStories stories;

    HomeRule(LeaverStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return LeaverPolicy.homeClock(stories.of(execution.getProcessBusinessKey()));
    }
}
