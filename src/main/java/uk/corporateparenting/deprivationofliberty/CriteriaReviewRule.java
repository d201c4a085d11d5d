package uk.corporateparenting.deprivationofliberty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Picks the clock of the review of the criteria: the first a month after the beginning, then three after the last. */
@Component
public class CriteriaReviewRule {

    private final Restrictions restrictions;

    CriteriaReviewRule(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    public String clock(DelegateExecution execution) {
        return restrictions.reviewed(execution.getProcessBusinessKey()).isPresent() ? "T114" : "T114-first";
    }
}
