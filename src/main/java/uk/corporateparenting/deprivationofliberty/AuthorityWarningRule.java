package uk.corporateparenting.deprivationofliberty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.Restriction;

/** Picks the clock that warns before a child is kept without authority. */
@Component
public class AuthorityWarningRule {

    private final Restrictions restrictions;

    AuthorityWarningRule(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    public String clock(DelegateExecution execution) {
        return clock(restrictions.now(execution.getProcessBusinessKey()).fact());
    }

    static String clock(Restriction restriction) {
        if (restriction.court() != null) {
            return "L37";
        }
        return Restrictions.isSecure(restriction) ? "L72" : "L71";
    }
}
