package uk.corporateparenting.legalstatuschange;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;

/**
 * Which legal status may follow which. One status stands at a time, and none begins before the one it replaces did
 * (SSDA903: the episodes of a period of care join; Children Act 1989, Parts III to V). Each check answers the sentence
 * that refuses, or nothing.
 */
final class StatusPolicy {

    private static final Set<LegalStatusCode> BY_A_COURT = EnumSet.of(LegalStatusCode.C1, LegalStatusCode.C2,
            LegalStatusCode.E1, LegalStatusCode.L2, LegalStatusCode.L3, LegalStatusCode.J1, LegalStatusCode.J3);
    private static final Set<LegalStatusCode> SHORT = EnumSet.of(LegalStatusCode.L1, LegalStatusCode.L2,
            LegalStatusCode.L3);

    private StatusPolicy() {
    }

    /** A new status as somebody recorded it. */
    record Proposed(LegalStatusCode code, Instant from, Instant endsAt, String court) {
    }

    /**
     * @param standing the status that stands now; null if none does
     * @param inCareAt the first moment of the present time in care
     */
    static Optional<String> problem(Proposed next, LegalStatus standing, Instant inCareAt, Instant now) {
        if (next.from().isAfter(now)) {
            return Optional.of("A legal status that has not begun yet cannot be recorded.");
        }
        if (next.from().isBefore(inCareAt)) {
            return Optional.of("The new status cannot begin before the child came into care.");
        }
        if (next.endsAt() != null && !next.endsAt().isAfter(next.from())) {
            return Optional.of("The status must end after it began.");
        }
        if (next.endsAt() == null && SHORT.contains(next.code())) {
            return Optional.of("Say when it ends: this power lasts some days at most.");
        }
        if (next.court() == null && BY_A_COURT.contains(next.code())) {
            return Optional.of("Name the court that made the order.");
        }
        return standing == null ? Optional.empty() : after(next, standing);
    }

    private static Optional<String> after(Proposed next, LegalStatus standing) {
        if (!next.from().isAfter(standing.startsAt())) {
            return Optional.of("The status that stands now began later than that. Check from when the new one counts.");
        }
        return next.code() == standing.code() && next.endsAt() == null && standing.endsAt() == null
                ? Optional.of("The child has this legal status already.") : Optional.empty();
    }
}
