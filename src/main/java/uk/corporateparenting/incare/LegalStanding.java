package uk.corporateparenting.incare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Recorded;

/** The child's legal status and its changes: the one before ends when the next begins; neither is overwritten. */
@Component
public class LegalStanding {

    private final CareRecord record;

    LegalStanding(CareRecord record) {
        this.record = record;
    }

    public Optional<LegalStatus> now(String childRef) {
        return standing(childRef).stream().map(Recorded::fact).findFirst();
    }

    /** A new status begins; whatever stood before ends with it. */
    public void begin(String childRef, LegalStatus next, String by) {
        replace(childRef, next, by);
    }

    /** The same where somebody has seen to it that what stands gives way, whatever it is. */
    public void replace(String childRef, LegalStatus next, String by) {
        end(childRef, next.startsAt(), by);
        record.add(childRef, next, by);
    }

    /** The same status lasts longer. */
    public void extend(String childRef, Instant endsAt, String by) {
        standing(childRef).stream().findFirst().ifPresent(kept -> {
            LegalStatus s = kept.fact();
            record.add(childRef, new LegalStatus(s.startsAt(), s.code(), endsAt, null, s.court(), s.orderReference()),
                    by, kept.id());
        });
    }

    /** What stands ends, at its own end where that came first. */
    public void end(String childRef, Instant at, String by) {
        standing(childRef).forEach(kept -> record.add(childRef, ended(kept.fact(), at), by, kept.id()));
    }

    static LegalStatus ended(LegalStatus s, Instant at) {
        Instant last = s.endsAt() != null && s.endsAt().isBefore(at) ? s.endsAt() : at;
        return new LegalStatus(s.startsAt(), s.code(), s.endsAt(), last.isBefore(s.startsAt()) ? s.startsAt() : last,
                s.court(), s.orderReference());
    }

    private List<Recorded<LegalStatus>> standing(String childRef) {
        return record.current(childRef, LegalStatus.class).stream().filter(kept -> kept.fact().endedAt() == null)
                .toList();
    }
}
