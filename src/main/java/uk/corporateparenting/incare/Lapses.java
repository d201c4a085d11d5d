package uk.corporateparenting.incare;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * Has every known end watched: whoever gives an order, approval or agreement an end says so here. Each thing and each
 * end has one watch of its own, however often it is said.
 */
@Component
public class Lapses {

    private static final String AGREEMENT = "section-20";

    private final CareRecord record;
    private final Messages messages;

    Lapses(CareRecord record, Messages messages) {
        this.record = record;
        this.messages = messages;
    }

    /** @param lapsesOn its last day */
    public void watch(String childRef, LapseKind kind, LocalDate lapsesOn, String team) {
        messages.send("power-lapses:" + childRef + ":" + kind.code() + ":" + lapsesOn, "power.lapses", childRef,
                Facts.of("lapsesOn", lapsesOn).and("lapseKind", kind.code()).and("lapseClock", kind.clock())
                        .and("lapseSoonClock", kind.soonClock()).and("team", team));
    }

    /** Watches the end of the legal status that stands, if it has one. */
    public void watchStatus(String childRef, String team) {
        record.current(childRef, LegalStatus.class).stream().map(Recorded::fact).filter(s -> s.endedAt() == null)
                .findFirst().ifPresent(status -> end(childRef, status)
                        .ifPresent(day -> watch(childRef, LapseKind.of(status.code()), day, team)));
    }

    /** Watches the end of a temporary approval of those the child lives with, if there is one. */
    public void watchPlacement(String childRef, String team) {
        record.current(childRef, Placement.class).stream().map(Recorded::fact)
                .filter(p -> p.endedAt() == null && p.temporaryApprovalEndsOn() != null).findFirst()
                .ifPresent(p -> watch(childRef, LapseKind.TEMPORARY_APPROVAL, p.temporaryApprovalEndsOn(), team));
    }

    /** The last day of a status: its own, else, of an agreement, the day up to which it was given last. */
    public Optional<LocalDate> end(String childRef, LegalStatus status) {
        if (status.endsAt() != null) {
            return Optional.of(LondonTime.day(status.endsAt()));
        }
        return status.code() == LegalStatusCode.V2 ? record.current(childRef, Consent.class).stream()
                .map(Recorded::fact)
                .filter(c -> AGREEMENT.equals(c.purpose()) && c.stance() == Stance.AGREES && c.endsOn() != null)
                .map(Consent::endsOn).findFirst() : Optional.empty();
    }
}
