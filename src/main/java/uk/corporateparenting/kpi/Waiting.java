package uk.corporateparenting.kpi;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** Work that waits now, and what was told upwards. */
@Component
public class Waiting {

    private final JdbcClient db;
    private final StepNames names;
    private final Clock clock;
    private final KeptAnswers kept;

    Waiting(JdbcClient db, StepNames names, Clock clock, KeptAnswers kept) {
        this.db = db;
        this.names = names;
        this.clock = clock;
        this.kept = kept;
    }

    /** Open work of one step: how many, how many overdue, by how many days it has waited. */
    public record Line(String process, String model, String step, String title, long open, long overdue, long upTo7,
            long upTo28, long upTo91, long longer, Instant oldest) {
    }

    /**
     * Escalations.
     *
     * @param raised         in the period of the filter
     * @param open           now
     * @param answered       in the period
     * @param answeredInTime of them, by the day the answer was due
     * @param closedByWork   ended in the period because the late work was done
     */
    public record Escalations(long raised, long open, long answered, long answeredInTime, long closedByWork) {
    }

    /** Counts of what is past its moment, in all and by days; {@link #moments} are its parameters. */
    static String overdue(String moment) {
        return "count(*) filter (where " + moment + " < :now) as overdue, "
                + "count(*) filter (where " + moment + " >= :ago7 and " + moment + " < :now) as upto7, "
                + "count(*) filter (where " + moment + " >= :ago28 and " + moment + " < :ago7) as upto28, "
                + "count(*) filter (where " + moment + " >= :ago91 and " + moment + " < :ago28) as upto91, "
                + "count(*) filter (where " + moment + " < :ago91) as longer";
    }

    /** Worked out here: the database would do it again for each row. */
    static Map<String, Object> moments(Instant now) {
        return Map.of("now", Timestamp.from(now), "ago7", Timestamp.from(now.minus(Duration.ofDays(7))),
                "ago28", Timestamp.from(now.minus(Duration.ofDays(28))),
                "ago91", Timestamp.from(now.minus(Duration.ofDays(91))));
    }

    /** By step, the most overdue first. */
    public List<Line> of(Viewpoint viewpoint, Filter filter) {
        return kept.of("waiting", viewpoint, filter, () -> count(viewpoint, filter));
    }

    private List<Line> count(Viewpoint viewpoint, Filter filter) {
        DutyScope scope = DutyScope.of(viewpoint, filter);
        if (scope.nothing()) {
            return List.of();
        }
        return db.sql("select d.process, d.model, d.step, count(*) as open, "
                        + "count(*) filter (where d.due_at < :now) as late, min(d.created_at) as oldest, "
                        + overdue("d.created_at") + " from care.duty d where d.ended_at is null" + scope.where()
                        + " group by d.process, d.model, d.step order by late desc, open desc, d.model, d.step")
                .params(scope.params()).params(moments(clock.instant()))
                .query((row, n) -> new Line(row.getString("process"), row.getString("model"), row.getString("step"),
                        names.of(row.getString("model"), row.getString("step")), row.getLong("open"),
                        row.getLong("late"), row.getLong("upto7"), row.getLong("upto28"), row.getLong("upto91"),
                        row.getLong("longer"), row.getTimestamp("oldest").toInstant())).list();
    }

    /** What was told upwards: the teams are those whose work was late. */
    public Escalations escalations(Viewpoint viewpoint, Filter filter) {
        return kept.of("escalations", viewpoint, filter, () -> countEscalations(viewpoint, filter));
    }

    private Escalations countEscalations(Viewpoint viewpoint, Filter filter) {
        DutyScope scope = DutyScope.of(viewpoint, filter.process(null));
        if (scope.nothing()) {
            return new Escalations(0, 0, 0, 0, 0);
        }
        return db.sql("""
                with ladder as (select distinct d.process_id, d.root_case from care.duty d
                                where d.model = 'escalation-ladder'""" + scope.where() + """
                ), step as (select s.ladder_id, s.step, s.at from care.escalation_step s
                            where s.ladder_id in (select process_id from ladder))
                select
                    (select count(*) from step where step = 'raised' and at >= :from and at < :after) as raised,
                    (select count(distinct ladder_id) from step o where not exists (
                        select from step e where e.ladder_id = o.ladder_id and e.step in ('answered', 'closed'))) as open,
                    (select count(*) from step where step = 'answered' and at >= :from and at < :after) as answered,
                    (select count(distinct d.process_id) from care.duty d where d.model = 'escalation-ladder'
                        and d.done_at >= :from and d.done_at < :after and d.done_at <= d.due_at"""
                        + scope.where() + """
                ) as in_time,
                    (select count(*) from step where step = 'closed' and at >= :from and at < :after) as closed""")
                .params(scope.params()).param("from", Timestamp.from(LondonTime.startOf(filter.from())))
                .param("after", Timestamp.from(LondonTime.startOf(filter.to().plusDays(1))))
                .query((row, n) -> new Escalations(row.getLong("raised"), row.getLong("open"), row.getLong("answered"),
                        row.getLong("in_time"), row.getLong("closed"))).single();
    }
}
