package uk.corporateparenting.timescale;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working days as a table, so that a question to the database can count them: the same days by which due dates are
 * set. Written anew at each start and whenever a closure is said; what is right already is left alone.
 */
@Component
public class CountedDays {

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final int YEARS_AHEAD = 3;

    private final WorkingDays workingDays;
    private final JdbcTemplate db;
    private final Clock clock;

    CountedDays(WorkingDays workingDays, JdbcTemplate db, Clock clock) {
        this.workingDays = workingDays;
        this.db = db;
        this.clock = clock;
    }

    /** Closed days have changed. */
    record ClosuresChanged() {
    }

    @EventListener({ApplicationStartedEvent.class, ClosuresChanged.class})
    @Transactional
    public void write() {
        LocalDate last = LondonTime.day(clock.instant()).plusYears(YEARS_AHEAD);
        List<Object[]> days = new ArrayList<>();
        int number = 0;
        var working = workingDays.workingDay();
        for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
            boolean works = working.test(day);
            number += works ? 1 : 0;
            days.add(new Object[] {Date.valueOf(day), number, works, works && !workingDays.isDayZero() ? number - 1
                    : number});
        }
        db.update("""
                insert into care.working_day (day, number, working, day_zero)
                select * from unnest(cast(? as date[]), cast(? as integer[]), cast(? as boolean[]),
                    cast(? as integer[]))
                on conflict (day) do update set number = excluded.number, working = excluded.working,
                    day_zero = excluded.day_zero
                where (working_day.number, working_day.working, working_day.day_zero)
                    is distinct from (excluded.number, excluded.working, excluded.day_zero)""",
                column(days, 0), column(days, 1), column(days, 2), column(days, 3));
    }

    /** As PostgreSQL writes an array. */
    private static String column(List<Object[]> days, int column) {
        StringBuilder text = new StringBuilder("{");
        days.forEach(day -> text.append(text.length() > 1 ? "," : "").append(day[column]));
        return text.append('}').toString();
    }
}
