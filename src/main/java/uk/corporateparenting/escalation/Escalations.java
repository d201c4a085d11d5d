package uk.corporateparenting.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of every ladder, as facts: what was late, whom it was told to, who answered what or how it ended without. Append-only. */
@Component
class Escalations {

    /** One step; {@code role} is who was told, {@code answer} what they said, null when the step only raised it. */
    record Step(Instant at, String step, String role, String user, String answer) {
    }

    private final JdbcClient db;
    private final Clock clock;

    Escalations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(String ladderId, String childRef, String clockId, String lateWork, String step, String role, String user,
             String answer) {
        db.sql("""
                insert into care.escalation_step (at, ladder_id, child_ref, clock_id, late_work, step, role, user_id, answer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Timestamp.from(clock.instant()), ladderId, childRef, clockId, lateWork, step, role, user, answer)
                .update();
    }

    /** Says that nobody has to answer any more; nothing where the ladder is over already or was never raised. */
    void close(String ladderId) {
        close(ladderId, null);
    }

    /** The same with the reason, where it is not that the late work was done. */
    void close(String ladderId, String why) {
        db.sql("""
                insert into care.escalation_step (at, ladder_id, child_ref, clock_id, late_work, step, role, answer)
                select cast(? as timestamptz), ladder_id, child_ref, clock_id, late_work, 'closed', role, ?
                from care.escalation_step where ladder_id = ? order by id desc limit 1
                on conflict (ladder_id) where step in ('answered', 'closed') do nothing""")
                .params(Timestamp.from(clock.instant()), why, ladderId).update();
    }

    List<Step> of(String ladderId) {
        return db.sql("select at, step, role, user_id, answer from care.escalation_step where ladder_id = ? order by id")
                .param(ladderId)
                .query((row, n) -> new Step(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5)))
                .list();
    }
}
