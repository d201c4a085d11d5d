package uk.corporateparenting.incare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.timescale.LondonTime;

/**
 * The days a child spends on short breaks: no break of more than 17 days, no more than 75 days in any 12 months (Care
 * Planning, Placement and Case Review (England) Regulations 2010, regulation 48). Within both, the duties to the child
 * are reduced. Counted as the national return counts, from the first day to the last, a break of some hours as one day.
 *
 * @param thisBreak days of the break that runs; 0 where none does
 * @param thisYear  days in the 12 months up to today
 * @param mustEndOn the last day on which the break that runs is within both limits; empty where none runs
 */
public record ShortBreaks(int thisBreak, int thisYear, Optional<LocalDate> mustEndOn) {

    public static final int ONE_BREAK = 17;
    public static final int ONE_YEAR = 75;

    private record Break(LocalDate from, LocalDate to) {

        /** Days of it that lie in the 12 months up to a day. */
        int daysWithin(LocalDate on) {
            LocalDate first = from.isBefore(on.minusYears(1)) ? on.minusYears(1) : from;
            LocalDate last = to == null || to.isAfter(on) ? on : to;
            return last.isBefore(first) ? 0 : (int) Math.max(1, ChronoUnit.DAYS.between(first, last));
        }
    }

    /** Whether the child is in care by short breaks only (V3, V4). */
    public static boolean are(CareStory story) {
        return story.isInCare() && story.status()
                .filter(s -> s.code() == LegalStatusCode.V3 || s.code() == LegalStatusCode.V4).isPresent();
    }

    public static ShortBreaks of(CareStory story, LocalDate today) {
        List<Break> breaks = breaks(story);
        Optional<Break> running = breaks.stream().filter(b -> b.to() == null).findFirst();
        return new ShortBreaks(running.map(b -> b.daysWithin(today)).orElse(0), total(breaks, today), mustEndOn(story));
    }

    /** The last day on which the break that runs is within both limits, if it goes on till then. */
    static Optional<LocalDate> mustEndOn(CareStory story) {
        List<Break> breaks = breaks(story);
        return breaks.stream().filter(b -> b.to() == null).findFirst().map(running -> {
            LocalDate last = running.from();
            while (last.isBefore(running.from().plusDays(ONE_BREAK)) && total(breaks, last.plusDays(1)) <= ONE_YEAR) {
                last = last.plusDays(1);
            }
            return last;
        });
    }

    /** For a text view. */
    public String words() {
        return "This break: " + thisBreak + " of " + ONE_BREAK + " days. In the last 12 months: " + thisYear + " of "
                + ONE_YEAR + " days." + (thisYear > ONE_YEAR || thisBreak > ONE_BREAK
                        ? " **Over the limit: the child is owed the full duties of a child in care.**" : "");
    }

    private static int total(List<Break> breaks, LocalDate on) {
        return breaks.stream().mapToInt(b -> b.daysWithin(on)).sum();
    }

    /** Of the time in care that runs or ran last. */
    private static List<Break> breaks(CareStory story) {
        if (!are(story)) {
            return List.of();
        }
        LocalDate since = story.episode().orElseThrow().startedOn();
        return story.placements().stream().map(ShortBreaks::from).filter(b -> !b.from().isBefore(since)).toList();
    }

    private static Break from(Placement placement) {
        return new Break(LondonTime.day(placement.startsAt()),
                placement.endedAt() == null ? null : LondonTime.day(placement.endedAt()));
    }
}
