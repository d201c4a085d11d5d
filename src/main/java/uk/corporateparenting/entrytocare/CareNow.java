package uk.corporateparenting.entrytocare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;

/**
 * How the child stands at this moment, for the questions of a model: {@code ${care.isLookedAfter(execution)}}. Several
 * processes of a child go on beside each other, so a variable of one may be out of date; the record is not.
 */
@Component("care")
public class CareNow {

    private final CareRecord record;
    private final LegalStanding standing;

    CareNow(CareRecord record, LegalStanding standing) {
        this.record = record;
        this.standing = standing;
    }

    /** A care episode has begun and not ended. */
    public boolean isLookedAfter(DelegateExecution execution) {
        return isLookedAfter(execution.getProcessBusinessKey());
    }

    /** Whatever stands makes the child looked after at once, without the 24 hours. */
    public boolean isUnderOrder(DelegateExecution execution) {
        return isUnderOrder(execution.getProcessBusinessKey());
    }

    public boolean isLookedAfter(String childRef) {
        return record.current(childRef, CareEpisode.class).stream().anyMatch(kept -> kept.fact().endedOn() == null);
    }

    public boolean isUnderOrder(String childRef) {
        return standing.now(childRef).map(LegalStatus::code).filter(LegalStatusCode::isLookedAfterAtOnce).isPresent();
    }
}
