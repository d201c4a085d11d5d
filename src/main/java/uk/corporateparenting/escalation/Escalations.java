package uk.corporateparenting.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of every ladder, as facts: what was late, whom it was told to, who answered what. Append-only. */
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

    List<Step> of(String ladderId) {
        return db.sql("select at, step, role, user_id, answer from care.escalation_step where ladder_id = ? order by id")
                .param(ladderId)
                .query((row, n) -> new Step(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5)))
                .list();
    }
}
