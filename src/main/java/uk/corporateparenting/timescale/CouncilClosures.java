package uk.corporateparenting.timescale;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Remembered;

/** Days on which the council's own offices are closed. A correction is a later entry for the same day. */
@Component
public class CouncilClosures {

    private final JdbcClient jdbc;
    private final Clock now;
    private final ApplicationEventPublisher events;
    private final Remembered remembered = new Remembered();

    CouncilClosures(JdbcClient jdbc, Clock now, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.now = now;
        this.events = events;
    }

    /** Closes the offices on a day: it is no working day from now on. Dates already set stay until re-planned. */
    public void close(LocalDate day, String reason, String by) {
        record(day, true, reason, by);
    }

    /** Takes a closure back. */
    public void reopen(LocalDate day, String reason, String by) {
        record(day, false, reason, by);
    }

    /** A day on which the offices are closed, and why. */
    public record Closure(LocalDate day, String reason) {
    }

    /** The closures that stand, from a day on, in their order. */
    public List<Closure> from(LocalDate first) {
        return jdbc.sql("""
                select day, reason
                from (select distinct on (day) day, closed, reason from care.council_closure order by day, id desc) latest
                where closed and day >= :first order by day
                """).param("first", first)
                .query((row, n) -> new Closure(row.getObject(1, LocalDate.class), row.getString(2))).list();
    }

    Set<LocalDate> closedDays() {
        return remembered.get("closed days", () -> new HashSet<>(jdbc.sql("""
                select day
                from (select distinct on (day) day, closed from care.council_closure order by day, id desc) latest
                where closed
                """).query(LocalDate.class).list()));
    }

    private void record(LocalDate day, boolean closed, String reason, String by) {
        remembered.forget();
        jdbc.sql("""
                insert into care.council_closure (day, closed, reason, recorded_at, recorded_by)
                values (:day, :closed, :reason, :at, :by)
                """)
                .param("day", day).param("closed", closed).param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(now.instant(), ZoneOffset.UTC)).param("by", by)
                .update();
        events.publishEvent(new CountedDays.ClosuresChanged());
    }
}
