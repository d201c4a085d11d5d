package uk.corporateparenting.kpi;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** The escalations behind the numbers of {@link Waiting#escalations}, a page at a time. */
@Component
public class EscalationCases {

    public static final int PAGE = 50;

    /** Each ladder once, with its first step, its last and whether it is over. */
    private static final String FROM = """
            from (select d.process_id, min(d.team) as team, bool_or(d.done_at >= :from and d.done_at < :after
                         and d.done_at <= d.due_at) as in_time
                  from care.duty d where d.model = 'escalation-ladder'%s group by d.process_id) l
            join lateral (select s.child_ref, s.clock_id, s.at, s.late_since from care.escalation_step s
                where s.ladder_id = l.process_id and s.step = 'raised' order by s.id limit 1) r on true
            join lateral (select s.role, s.at from care.escalation_step s
                where s.ladder_id = l.process_id and s.step in ('raised', 'climbed') order by s.id desc limit 1) t on true
            left join care.escalation_step o on o.ladder_id = l.process_id and o.step in ('answered', 'closed')
            where %s""";

    private final JdbcClient db;

    EscalationCases(JdbcClient db) {
        this.db = db;
    }

    /** Which of them are asked for. */
    public enum Which {
        OPEN("not answered now", "o.id is null"),
        RAISED("raised in the period", "r.at >= :from and r.at < :after"),
        ANSWERED("answered in the period", "o.step = 'answered' and o.at >= :from and o.at < :after"),
        IN_TIME("answered in time", "l.in_time"),
        CLOSED("over because the work was done", "o.step = 'closed' and o.at >= :from and o.at < :after");

        private final String words;
        private final String where;

        Which(String words, String where) {
            this.words = words;
            this.where = where;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One escalation.
     *
     * @param reference of the child; null where the record is closed to the viewer
     * @param clock     the clock that ran out
     * @param role      who was told last, by its slug
     * @param toldAt    when
     * @param overAt    null: not answered
     * @param answered  whether it was over by an answer, not by the work being done
     */
    public record Escalation(String reference, String team, String clock, Instant raisedAt, Instant lateSince,
            String role, Instant toldAt, Instant overAt, boolean answered) {
    }

    /** @param closed how many of this page are not named because their record is restricted */
    public record Found(List<Escalation> rows, long total, long closed, int page, int pages) {
    }

    /** The list, the longest ago first; nothing for a viewer who may see numbers only. */
    public Found of(Viewpoint viewpoint, Filter filter, Which which, int page) {
        DutyScope scope = DutyScope.of(viewpoint, filter.process(null));
        if (scope.nothing() || !viewpoint.cases()) {
            return new Found(List.of(), 0, 0, 0, 0);
        }
        String from = FROM.formatted(scope.where(), which.where);
        long total = asked("select count(*) " + from, scope, filter).query(Long.class).single();
        int pages = (int) ((total + PAGE - 1) / PAGE);
        int shown = Math.max(0, Math.min(page, pages - 1));
        List<Escalation> rows = new ArrayList<>();
        asked("select r.child_ref, l.team, r.clock_id, r.at, r.late_since, t.role, t.at, o.at, o.step, "
                + DutyCases.restricted("r.child_ref") + " " + from + " order by r.at, l.process_id limit " + PAGE
                + " offset " + (long) shown * PAGE, scope, filter).query((row, n) -> rows.add(new Escalation(
                        row.getBoolean(10) ? null : row.getString(1), row.getString(2), row.getString(3),
                        instant(row.getTimestamp(4)), instant(row.getTimestamp(5)), row.getString(6),
                        instant(row.getTimestamp(7)), instant(row.getTimestamp(8)),
                        "answered".equals(row.getString(9))))).list();
        long closed = rows.stream().filter(row -> row.reference() == null).count();
        return new Found(rows, total, closed, shown, pages);
    }

    private StatementSpec asked(String sql, DutyScope scope, Filter filter) {
        return db.sql(sql).params(scope.params()).param("from", Timestamp.from(LondonTime.startOf(filter.from())))
                .param("after", Timestamp.from(LondonTime.startOf(filter.to().plusDays(1))));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
