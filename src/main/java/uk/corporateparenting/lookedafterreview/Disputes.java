package uk.corporateparenting.lookedafterreview;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Worry;
import uk.corporateparenting.record.Recorded;

/** The reviewing officer's dispute about a child, as a worry on the record: open until it is settled. */
@Component
class Disputes {

    private static final String KIND = "reviewing-officer-dispute";

    private final CareRecord record;

    Disputes(CareRecord record) {
        this.record = record;
    }

    void raise(String childRef, LocalDate on, String what, String by) {
        record.add(childRef, new Worry(on, KIND, what, null, null), by);
    }

    Optional<Recorded<Worry>> open(String childRef) {
        return record.current(childRef, Worry.class).stream()
                .filter(worry -> KIND.equals(worry.fact().kind()) && worry.fact().settledOn() == null).findFirst();
    }

    Optional<LocalDate> openSince(String childRef) {
        return open(childRef).map(dispute -> dispute.fact().raisedOn());
    }

    void settle(String childRef, LocalDate on, String how, String by) {
        open(childRef).ifPresent(dispute -> record.add(childRef, new Worry(dispute.fact().raisedOn(), KIND,
                dispute.fact().what(), how, on), by, dispute.id()));
    }
}
