package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** By when the decision-maker decides: after the panel where there was one, else after the review. */
@Component
public class AdoptionRule {

    static final String AFTER_REVIEW = "T70";
    static final String AFTER_PANEL = "T72";

    public String clock(DelegateExecution execution) {
        return execution.getVariable("recommendedOn") == null ? AFTER_REVIEW : AFTER_PANEL;
    }
}
