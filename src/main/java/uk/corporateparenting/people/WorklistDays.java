package uk.corporateparenting.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** Days for the lists of Tasklist. The engine's own functions would end the day by UTC, an hour late in summer. */
@Component("worklistDays")
public class WorklistDays {

    private final Clock clock;

    WorklistDays(Clock clock) {
        this.clock = clock;
    }

    /** This moment, by the product's clock. */
    public Date now() {
        return Date.from(clock.instant());
    }

    /** When tomorrow begins here. */
    public Date tomorrow() {
        return startOf(today().plusDays(1));
    }

    /** When next Monday begins here. */
    public Date nextWeek() {
        return startOf(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    private LocalDate today() {
        return LondonTime.day(clock.instant());
    }

    private static Date startOf(LocalDate day) {
        return Date.from(LondonTime.startOf(day));
    }
}
