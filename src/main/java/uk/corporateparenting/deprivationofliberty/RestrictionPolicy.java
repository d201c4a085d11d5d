package uk.corporateparenting.deprivationofliberty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Optional;

/**
 * When a child's liberty may be restricted (Children Act 1989, section 25, and the Children (Secure Accommodation)
 * Regulations 1991; the High Court otherwise).
 */
final class RestrictionPolicy {

    /** A stay in secure accommodation without a court's authority; it ended or, without an end, goes on. */
    record Stay(Instant from, Instant to) {
    }

    private static final Duration WINDOW = Duration.ofDays(28);
    private static final int NEEDS_SECRETARY_OF_STATE_BELOW = 13;

    private RestrictionPolicy() {
    }

    /**
     * The moment from which the 72 hours without authority are counted: as much earlier than the stay's beginning as
     * the child was kept without authority in the 28 days before it.
     */
    static Instant countedFrom(Instant begins, Collection<Stay> earlier) {
        Instant window = begins.minus(WINDOW);
        Duration used = earlier.stream().map(stay -> {
            Instant from = stay.from().isBefore(window) ? window : stay.from();
            Instant to = stay.to() == null || stay.to().isAfter(begins) ? begins : stay.to();
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }).reduce(Duration.ZERO, Duration::plus);
        return begins.minus(used);
    }

    /** Nobody decides on what they proposed themselves. */
    static Optional<String> ownProposal(String decides, String proposed) {
        return decides.equals(proposed)
                ? Optional.of("You proposed these restrictions, so somebody else has to decide.") : Optional.empty();
    }

    /** A child under 13 goes into secure accommodation only with the Secretary of State's approval (regulation 4). */
    static Optional<String> under13(boolean secure, boolean approved, LocalDate bornOn, LocalDate from,
            LocalDate secretaryOfStateOn, String reference) {
        if (!secure || !approved) {
            return Optional.empty();
        }
        if (bornOn == null && secretaryOfStateOn == null) {
            return Optional.of("The date of birth is not known: put it right on the record, or give the Secretary of "
                    + "State's approval.");
        }
        boolean under13 = bornOn == null || Period.between(bornOn, from).getYears() < NEEDS_SECRETARY_OF_STATE_BELOW;
        return under13 && (secretaryOfStateOn == null || reference == null)
                ? Optional.of("The child is under 13: give day and reference of the Secretary of State's approval.")
                : Optional.empty();
    }

    /** What a court's answer must say. */
    static Optional<String> authority(boolean given, Instant from, Instant to, String restrictions) {
        if (!given) {
            return Optional.empty();
        }
        if (from == null || to == null || restrictions == null) {
            return Optional.of("Say from when to when, and which restrictions the court allowed.");
        }
        return to.isAfter(from) ? Optional.empty() : Optional.of("The authority has to end after it begins.");
    }
}
