package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which clock rules the next offer; who asks is answered soon: {@code ${offerRule.clock(execution)}}. */
@Component
public class OfferRule {

    private final LeaverStories stories;

    OfferRule(LeaverStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return execution.getVariable("pathwayRequestedOn") == null
                ? LeaverPolicy.offerClock(stories.of(execution.getProcessBusinessKey())) : "L103";
    }
}
