package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which adoption review is next (T117): after four weeks, three months, then every six. */
@Component
public class AdoptionReviewRule {

    private final Plans plans;

    AdoptionReviewRule(Plans plans) {
        this.plans = plans;
    }

    public String clock(DelegateExecution execution) {
        String placedOn = (String) execution.getVariable("placedForAdoptionOn");
        return clock(plans.events(execution.getProcessBusinessKey(), "review").stream()
                .filter(review -> review.happenedOn().toString().compareTo(placedOn) >= 0).count());
    }

    /** @param held how many reviews were held since the placing */
    static String clock(long held) {
        return held == 0 ? "T117-first" : held == 1 ? "T117-second" : "T117";
    }
}
