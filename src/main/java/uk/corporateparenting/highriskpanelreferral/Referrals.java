package uk.corporateparenting.highriskpanelreferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.PanelReferral;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.YesNo;

/** Takes a referral down. */
@Component
class Referrals {

    private final CareRecord record;

    Referrals(CareRecord record) {
        this.record = record;
    }

    /** The child or care leaver who is meant, in care or not. */
    Child meant(String chosen, String named) {
        if ((chosen == null) == (named == null)) {
            throw new Refused("Choose the young person, or give their reference: CH- and six digits.");
        }
        return record.child((chosen == null ? named : chosen).strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new Refused("Nobody has this reference. Check it and try again."));
    }

    /** @return the facts for the models */
    Facts take(Child child, Referral said, String task, String user, Instant at) {
        Integer age = child.ageOn(LondonTime.day(at));
        Refused.on(PanelPolicy.referral(said.risks(), age));
        Refused.on(said.voice().problem());
        LocalDate today = LondonTime.day(at);
        record.add(child.reference(), said.voice().heard(today, task), user);
        record.add(child.reference(), new PanelReferral(today, said.whatWorries(), said.risks(), said.tried(),
                said.bestPlaced(), YesNo.isYes(said.immediateDanger()), YesNo.isYes(said.panelUrgent()),
                YesNo.isYes(said.youngPersonKnows())), user);
        return said.facts(age);
    }
}
