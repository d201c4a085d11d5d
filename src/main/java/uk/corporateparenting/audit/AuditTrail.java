package uk.corporateparenting.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at which child's record and who did what for which child, newest first. Nobody's words are in it: what was
 * written stands on the record.
 */
@Component
public class AuditTrail {

    private static final int ROWS_AT_ONCE = 1000;

    private static final String OF = """
            select at, user_id, child_ref, act, what from care.audit_trail
            where (:anyChild or child_ref in (:children)) and (:anybody or user_id = :person)
            and at >= :from and at < :to""";

    private final JdbcClient db;

    AuditTrail(DataSource pool) {
        JdbcTemplate inParts = new JdbcTemplate(pool);
        inParts.setFetchSize(ROWS_AT_ONCE);
        this.db = JdbcClient.create(inParts);
    }

    /**
     * One thing that somebody did or looked at.
     *
     * @param act  {@code looked}, {@code worked}, {@code assigned}, {@code dates-moved}, {@code escalation},
     *             {@code named}, {@code task-moved} or {@code hold}
     * @param what the screen, the name of the work or the code of the step
     */
    public record Entry(Instant at, String user, String childRef, String act, String what) {
    }

    /**
     * What is asked for.
     *
     * @param childRefs every reference of one child; empty for any child
     * @param user      a user id; null for anybody
     * @param from      the first moment
     * @param to        the moment before which it ends
     */
    public record Question(Collection<String> childRefs, String user, Instant from, Instant to) {
    }

    public List<Entry> page(Question asked, int from, int most) {
        return ask(OF + " order by at desc, act, what offset :skip limit :most", asked)
                .param("skip", from).param("most", most).query(AuditTrail::entry).list();
    }

    /** All of it, one by one, oldest first, without holding it in memory. */
    @Transactional(readOnly = true)
    public void each(Question asked, Consumer<Entry> reader) {
        try (Stream<Entry> entries = ask(OF + " order by at, act, what", asked).query(AuditTrail::entry).stream()) {
            entries.forEach(reader);
        }
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5));
    }

    private JdbcClient.StatementSpec ask(String sql, Question asked) {
        return db.sql(sql)
                .param("anyChild", asked.childRefs().isEmpty())
                .param("children", asked.childRefs().isEmpty() ? List.of("") : asked.childRefs())
                .param("anybody", asked.user() == null).param("person", asked.user() == null ? "" : asked.user())
                .param("from", Timestamp.from(asked.from()))
                .param("to", Timestamp.from(asked.to()));
    }
}
