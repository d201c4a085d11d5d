package uk.corporateparenting.entrytocare.lookedafter;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.timescale.LondonTime;

/** What ends with a stay: the placement, the legal basis of accommodation, the alert about an unlawful place. */
@Component
class Stay {

    private final CareRecord record;

    Stay(CareRecord record) {
        this.record = record;
    }

    /** Ends what stands; a court order outlives the stay. Nothing left to end changes nothing. */
    void end(String ref, Instant at, String by) {
        record.current(ref, Placement.class).stream().filter(p -> p.fact().endedAt() == null).forEach(p -> {
            Placement was = p.fact();
            record.add(p.reference(), new Placement(was.startsAt(), was.place(), was.provider(), was.carerName(),
                    was.address(), was.postcode(), was.urn(), was.distanceMiles(), was.area(), was.approval(),
                    was.breach(), was.temporaryApprovalEndsOn(), at, null), by, p.id());
        });
        record.current(ref, LegalStatus.class).stream()
                .filter(s -> s.fact().endedAt() == null && s.fact().code().isAccommodation()).forEach(s -> {
                    LegalStatus was = s.fact();
                    record.add(s.reference(), new LegalStatus(was.startsAt(), was.code(), was.endsAt(), at, was.court(),
                            was.orderReference()), by, s.id());
                });
        record.current(ref, RiskAlert.class).stream()
                .filter(r -> r.fact().endedOn() == null && "unlawful-placement".equals(r.fact().kind()))
                .forEach(r -> record.add(r.reference(), new RiskAlert(r.fact().raisedOn(), r.fact().kind(),
                        r.fact().alert(), LondonTime.day(at)), by, r.id()));
    }
}
