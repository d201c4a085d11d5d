package uk.corporateparenting.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** Duties done in the period of the filter, and what is open now, by process, step and team: live, from the book. */
@Component
public class Timeliness {

    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.9;

    private final JdbcClient db;
    private final StepNames names;
    private final Clock clock;
    private final KeptAnswers kept;

    Timeliness(JdbcClient db, StepNames names, Clock clock, KeptAnswers kept) {
        this.db = db;
        this.names = names;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * The line of a process, a step or a team; what it does not tell apart is null.
     *
     * @param done        in the period
     * @param onTime      of them, by their due date
     * @param late        of them, after it
     * @param withoutDate of them, without a due date
     * @param open        now
     * @param overdue     of them
     */
    public record Line(String process, String model, String step, String title, String team, long done, long onTime,
            long late, long withoutDate, long open, long overdue, Ageing ageing, Integer medianWorkingDays,
            Integer p90WorkingDays) {
    }

    /** For how many days overdue work has been overdue. */
    public record Ageing(long upTo7, long upTo28, long upTo91, long longer) {
    }

    public enum By {
        PROCESS("d.process"), STEP("d.process, d.model, d.step"), TEAM("d.team");

        private final String columns;

        By(String columns) {
            this.columns = columns;
        }
    }

    /** What is said of one line, as it comes together. */
    private static final class Sum {

        private String process;
        private String model;
        private String step;
        private String team;
        private long onTime;
        private long late;
        private long withoutDate;
        private long open;
        private long overdue;
        private Ageing ageing = new Ageing(0, 0, 0, 0);
        private final TreeMap<Integer, Long> days = new TreeMap<>();

        private long done() {
            return onTime + late + withoutDate;
        }

        /** The number of working days within which so many of the duties were done. */
        private Integer within(double share) {
            long all = days.values().stream().mapToLong(Long::longValue).sum();
            long upTo = 0;
            for (Map.Entry<Integer, Long> day : days.entrySet()) {
                upTo += day.getValue();
                if (upTo >= Math.ceil(all * share)) {
                    return day.getKey();
                }
            }
            return null;
        }
    }

    /** The lines, most overdue first. */
    public List<Line> of(Viewpoint viewpoint, Filter filter, By by) {
        return kept.of("timeliness by " + by, viewpoint, filter, () -> count(viewpoint, filter, by));
    }

    private List<Line> count(Viewpoint viewpoint, Filter filter, By by) {
        DutyScope scope = DutyScope.of(viewpoint, filter);
        if (scope.nothing()) {
            return List.of();
        }
        Map<String, Sum> sums = new TreeMap<>();
        done(sums, scope, filter, by);
        open(sums, scope, by);
        return sums.values().stream().map(sum -> line(sum, by))
                .sorted(Comparator.comparingLong(Line::overdue).reversed().thenComparing(Line::title)).toList();
    }

    private void done(Map<String, Sum> sums, DutyScope scope, Filter filter, By by) {
        db.sql("select " + by.columns + ", d.working_days, count(*) filter (where d.done_at <= d.due_at) as on_time, "
                        + "count(*) filter (where d.done_at > d.due_at) as late, "
                        + "count(*) filter (where d.due_at is null) as without_date from care.duty d "
                        + "where d.done_at >= :from and d.done_at < :after" + scope.where() + " group by " + by.columns
                        + ", d.working_days")
                .params(scope.params()).param("from", Timestamp.from(LondonTime.startOf(filter.from())))
                .param("after", Timestamp.from(LondonTime.startOf(filter.to().plusDays(1))))
                .query(row -> {
                    Sum sum = sum(sums, row, by);
                    long onTime = row.getLong("on_time");
                    long late = row.getLong("late");
                    long without = row.getLong("without_date");
                    sum.onTime += onTime;
                    sum.late += late;
                    sum.withoutDate += without;
                    if (row.getObject("working_days") != null) {
                        sum.days.merge(row.getInt("working_days"), onTime + late + without, Long::sum);
                    }
                });
    }

    private void open(Map<String, Sum> sums, DutyScope scope, By by) {
        db.sql("select " + by.columns + ", count(*) as open, " + Waiting.overdue("d.due_at")
                        + " from care.duty d where d.ended_at is null" + scope.where() + " group by " + by.columns)
                .params(scope.params()).params(Waiting.moments(clock.instant()))
                .query(row -> {
                    Sum sum = sum(sums, row, by);
                    sum.open = row.getLong("open");
                    sum.overdue = row.getLong("overdue");
                    sum.ageing = new Ageing(row.getLong("upto7"), row.getLong("upto28"), row.getLong("upto91"),
                            row.getLong("longer"));
                });
    }

    private static Sum sum(Map<String, Sum> sums, ResultSet row, By by) throws SQLException {
        List<String> key = new ArrayList<>();
        for (String column : by.columns.replace("d.", "").split(", ")) {
            key.add(String.valueOf(row.getString(column)));
        }
        Sum sum = sums.computeIfAbsent(String.join(" ", key), k -> new Sum());
        if (by == By.TEAM) {
            sum.team = row.getString("team");
        } else {
            sum.process = row.getString("process");
        }
        if (by == By.STEP) {
            sum.model = row.getString("model");
            sum.step = row.getString("step");
        }
        return sum;
    }

    private Line line(Sum sum, By by) {
        String title = switch (by) {
            case PROCESS -> names.of(sum.process);
            case STEP -> names.of(sum.model, sum.step);
            case TEAM -> sum.team == null ? "No team" : sum.team;
        };
        return new Line(sum.process, sum.model, sum.step, title, sum.team, sum.done(), sum.onTime, sum.late,
                sum.withoutDate, sum.open, sum.overdue, sum.ageing, sum.within(MEDIAN), sum.within(MOST));
    }
}
