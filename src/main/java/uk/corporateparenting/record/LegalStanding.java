package uk.corporateparenting.record;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.LegalStatus;

/** The child's legal status and its changes: the one before ends when the next begins; neither is overwritten. */
@Component
public class LegalStanding {

    private static final Set<LegalStatusCode> BESIDE_AN_ORDER =
            EnumSet.of(LegalStatusCode.L1, LegalStatusCode.L2, LegalStatusCode.V2);

    private final CareRecord record;

    public LegalStanding(CareRecord record) {
        this.record = record;
    }

    public Optional<LegalStatus> now(String childRef) {
        return standing(childRef).stream().map(Recorded::fact).findFirst();
    }

    /** A court has placed the child in care or for adoption; only a court ends that. */
    public boolean isUnderOrder(String childRef) {
        return standing(childRef).stream().anyMatch(kept -> kept.fact().code().isOrder());
    }

    /** A new status begins and what stood before ends with it; a court order stays beside a power or an agreement. */
    public void begin(String childRef, LegalStatus next, String by) {
        if (BESIDE_AN_ORDER.contains(next.code()) && isUnderOrder(childRef)) {
            return;
        }
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
