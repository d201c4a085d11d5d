package uk.corporateparenting.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.corporateparenting.timescale.Timescale;

/** The days on which a panel meets: counted from one known day, forwards and backwards. */
final class CyclePolicy {

    private CyclePolicy() {
    }

    /** The first day of the cycle that is not before the earliest. */
    static LocalDate next(LocalDate known, int amount, Timescale.Unit unit, LocalDate earliest) {
        ChronoUnit step = switch (unit) {
            case CALENDAR_DAYS -> ChronoUnit.DAYS;
            case WEEKS -> ChronoUnit.WEEKS;
            case MONTHS -> ChronoUnit.MONTHS;
            default -> throw new IllegalArgumentException("A cycle is counted in days, weeks or months");
        };
        long steps = step.between(known, earliest) / amount;
        LocalDate day = known.plus(steps * amount, step);
        while (day.isBefore(earliest)) {
            steps++;
            day = known.plus(steps * amount, step);
        }
        return day;
    }
}
