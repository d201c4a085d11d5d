package uk.corporateparenting.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds on children's records, for an inquiry, a claim or a court: while one stands, nothing may be destroyed. */
@Component
public class LegalHolds {

    private final JdbcClient db;
    private final Clock clock;

    LegalHolds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A hold that stands. */
    public record Hold(long id, Instant placedAt, String placedBy, String reason) {
    }

    /** The holds that stand, newest first. */
    public List<Hold> on(Collection<String> childRefs) {
        return db.sql("""
                select h.id, h.placed_at, h.placed_by, h.reason from care.legal_hold h
                where h.child_ref in (:children)
                and not exists (select from care.legal_hold_lifted l where l.hold_id = h.id)
                order by h.placed_at desc""").param("children", childRefs)
                .query((row, n) -> new Hold(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3),
                        row.getString(4))).list();
    }

    public void place(String childRef, String reason, String user) {
        db.sql("insert into care.legal_hold (child_ref, placed_at, placed_by, reason) values (?, ?, ?, ?)")
                .params(childRef, Timestamp.from(clock.instant()), user, reason.strip())
                .update();
    }

    /** Lifting one that is lifted already does nothing. */
    @Transactional
    public void lift(long hold, Collection<String> childRefs, String reason, String user) {
        if (on(childRefs).stream().anyMatch(standing -> standing.id() == hold)) {
            db.sql("""
                    insert into care.legal_hold_lifted (hold_id, lifted_at, lifted_by, reason) values (?, ?, ?, ?)
                    on conflict do nothing""")
                    .params(hold, Timestamp.from(clock.instant()), user, reason.strip()).update();
        }
    }
}
