package uk.corporateparenting.deprivationofliberty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.Restriction;

/**
 * Picks the clock of the court's authority: 72 hours for secure accommodation, at once for any other restriction, and
 * before it lapses where there is one.
 */
@Component
public class AuthorityRule {

    private final Restrictions restrictions;

    AuthorityRule(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    public String clock(DelegateExecution execution) {
        return clock(restrictions.now(execution.getProcessBusinessKey()).fact());
    }

    static String clock(Restriction restriction) {
        if (restriction.court() != null) {
            return "L37";
        }
        return Restrictions.isSecure(restriction) ? "T113" : "L71";
    }
}
