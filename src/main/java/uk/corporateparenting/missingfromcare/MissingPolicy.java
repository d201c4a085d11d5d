package uk.corporateparenting.missingfromcare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What counts about a child who goes missing ("Children who run away or go missing from home or care", 2014; the
 * numbers are the council's own).
 */
final class MissingPolicy {

    private static final int WINDOW_DAYS = 90;
    private static final Duration A_DAY = Duration.ofHours(24);

    private MissingPolicy() {
    }

    /**
     * How often the child went missing in the 90 days up to this time, which counts too. Days are London days: one that
     * began late on the ninetieth day before counts, whatever the clocks did since.
     *
     * @param all when each time began, this one among them
     */
    static int episodesInNinetyDays(Instant began, Collection<Instant> all) {
        LocalDate first = day(began).minusDays(WINDOW_DAYS);
        return (int) all.stream().filter(other -> !other.isAfter(began) && !day(other).isBefore(first)).count();
    }

    /** More than 24 elapsed hours; exactly 24 are not more. */
    static boolean overADay(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(A_DAY) > 0;
    }

    /** The police are told of every child who is missing and of every child at high risk, or it is said why not. */
    static Optional<String> police(String risk, boolean told, String whyNot) {
        if (!told && "high".equals(risk)) {
            return Optional.of("The child is at high risk: tell the police first.");
        }
        return !told && whyNot == null ? Optional.of("Say why the police have not been told.") : Optional.empty();
    }

    /** A child cannot come back before they went. */
    static Optional<String> returned(Instant from, Instant to, Instant now) {
        if (to.isAfter(now)) {
            return Optional.of("The return cannot be in the future.");
        }
        return to.isBefore(from) ? Optional.of("The child cannot be back before they went missing.")
                : Optional.empty();
    }

    /**
     * Whoever listens after a return stands outside: not the child's own worker, nobody who manages the case.
     *
     * @param works   the person is one of the child's own workers
     * @param manages the person manages the team that does the work
     */
    static Optional<String> independent(boolean works, boolean manages) {
        return works || manages
                ? Optional.of("You work on this case or manage it: somebody independent has to offer this interview.")
                : Optional.empty();
    }

    /** What an offer leaves to be said, and whether the matter is settled: held, or refused until the time ran out. */
    static Optional<String> offer(String outcome, LocalDate doneOn, String whyNot) {
        if ("done".equals(outcome) && doneOn == null) {
            return Optional.of("Say on which day the interview was held.");
        }
        return !"done".equals(outcome) && whyNot == null
                ? Optional.of("Say why the interview was not held, in the child's words if you can.")
                : Optional.empty();
    }

    static boolean settled(String outcome, Instant dueAt, Instant now) {
        return "done".equals(outcome) || "refused".equals(outcome) && dueAt != null && !now.isBefore(dueAt);
    }

    private static LocalDate day(Instant moment) {
        return LondonTime.day(moment);
    }
}
