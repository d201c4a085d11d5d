package uk.corporateparenting.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at which child's record. Append-only: the application's database role can neither change nor delete. */
@Component
public class AccessLog {

    private final JdbcClient db;
    private final Clock clock;

    AccessLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param what the screen that was shown, for example a form's id or {@code record} */
    public void looked(String user, String childRef, String what) {
        db.sql("insert into care.access_log (at, user_id, child_ref, what) values (?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), user, childRef, what).update();
    }

    /** The same for several children seen at once, for example in a list. */
    public void looked(String user, Collection<String> childRefs, String what) {
        db.sql("""
                insert into care.access_log (at, user_id, child_ref, what)
                select cast(? as timestamptz), ?, ref, ? from unnest(cast(? as text[])) ref""")
                .params(Timestamp.from(clock.instant()), user, what, childRefs.toArray(String[]::new)).update();
    }
}
