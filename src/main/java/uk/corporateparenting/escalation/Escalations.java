package uk.corporateparenting.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.workflow.Refused;

/**
 * The steps of every ladder, as facts: what was late, whom it was told to, who answered what or how it ended without.
 * Append-only.
 */
@Component
class Escalations {

    /**
     * One step; {@code role} is who was told, {@code answer} what they said, null when the step only raised it.
     *
     * @param lateSince when the clock ran out; null on an answer, and where there is no date
     */
    record Step(Instant at, String step, String role, String user, String answer, Instant lateSince) {
    }

    private final JdbcClient db;
    private final Clock clock;

    Escalations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody is being told. */
    void tell(String ladderId, String childRef, String clockId, String lateWork, String step, Role role,
            Instant lateSince) {
        db.sql("""
                insert into care.escalation_step (at, ladder_id, child_ref, clock_id, late_work, step, role, late_since)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Timestamp.from(clock.instant()), ladderId, childRef, clockId, lateWork, step, role.slug(),
                        lateSince == null ? null : Timestamp.from(lateSince)).update();
    }

    /**
     * Somebody says what is done about it.
     *
     * @throws Refused where somebody else was faster
     */
    void answer(String ladderId, String childRef, String clockId, String lateWork, String role, String user,
            String answer) {
        int written = db.sql("""
                insert into care.escalation_step (at, ladder_id, child_ref, clock_id, late_work, step, role, user_id, answer)
                values (?, ?, ?, ?, ?, 'answered', ?, ?, ?)
                on conflict (ladder_id) where step in ('answered', 'closed') do nothing""")
                .params(Timestamp.from(clock.instant()), ladderId, childRef, clockId, lateWork, role, user, answer)
                .update();
        if (written == 0) {
            throw new Refused("Somebody else has answered this escalation, or the late work is done.");
        }
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
        return db.sql("""
                select at, step, role, user_id, answer, late_since from care.escalation_step
                where ladder_id = ? order by id""")
                .param(ladderId)
                .query((row, n) -> new Step(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), instant(row.getTimestamp(6))))
                .list();
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
