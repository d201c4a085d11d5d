package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What falls due in the next 13 weeks, from the clocks already known, against the pace of the last 13. Work that will
 * only appear later is not in it.
 */
@Component
public class Forecast {

    public static final int WEEKS = 13;

    private final JdbcClient db;
    private final Clock clock;
    private final KeptAnswers kept;

    Forecast(JdbcClient db, Clock clock, KeptAnswers kept) {
        this.db = db;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * A team's; without a team, work that belongs to none.
     *
     * @param overdue duties overdue now
     * @param due     duties falling due, week by week from the one that runs
     * @param pace    duties done a week, over the last 13
     */
    public record Line(String team, long overdue, List<Week> due, BigDecimal pace) {

        /** The weeks in which more falls due than the team has been doing. */
        public List<Week> above() {
            return due.stream().filter(week -> BigDecimal.valueOf(week.duties()).compareTo(pace) > 0).toList();
        }
    }

    public record Week(LocalDate monday, long duties) {
    }

    /** By team, by its name. */
    public List<Line> of(Viewpoint viewpoint, Filter filter) {
        return kept.of("forecast", viewpoint, filter, () -> count(viewpoint, filter));
    }

    private List<Line> count(Viewpoint viewpoint, Filter filter) {
        DutyScope scope = DutyScope.of(viewpoint, filter);
        if (scope.nothing()) {
            return List.of();
        }
        LocalDate today = LondonTime.day(clock.instant());
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, Map<LocalDate, Long>> weeks = new HashMap<>();
        Map<String, Long> overdue = new HashMap<>();
        Map<String, Long> done = new HashMap<>();
        // By the beginnings of the weeks in London, so that the hour of summer time needs no thought in the database;
        // compared one by one, which is quicker than a function asked for each row.
        Map<String, Object> mondays = new HashMap<>();
        StringBuilder week = new StringBuilder("case when d.due_at < :now then null");
        for (int n = 1; n <= WEEKS; n++) {
            mondays.put("monday" + n, Timestamp.from(LondonTime.startOf(first.plusWeeks(n))));
            week.append(" when d.due_at < :monday").append(n).append(" then ").append(n);
        }
        db.sql("select coalesce(d.team, '') as team, " + week + " end as week, count(*) as duties from care.duty d "
                        + "where d.ended_at is null and d.due_at < :monday" + WEEKS + scope.where() + " group by 1, 2")
                .params(scope.params()).params(mondays).param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    int number = row.getInt("week");
                    if (row.wasNull()) {
                        overdue.put(row.getString("team"), row.getLong("duties"));
                    } else {
                        weeks.computeIfAbsent(row.getString("team"), team -> new TreeMap<>())
                                .put(first.plusWeeks(number - 1L), row.getLong("duties"));
                    }
                });
        db.sql("select coalesce(d.team, '') as team, count(*) as duties from care.duty d where d.done_at >= :from "
                        + "and d.done_at < :today" + scope.where() + " group by 1")
                .params(scope.params()).param("from", Timestamp.from(LondonTime.startOf(today.minusWeeks(WEEKS))))
                .param("today", Timestamp.from(LondonTime.startOf(today)))
                .query(row -> {
                    done.put(row.getString("team"), row.getLong("duties"));
                });
        List<String> teams = new ArrayList<>(weeks.keySet());
        overdue.keySet().stream().filter(team -> !teams.contains(team)).forEach(teams::add);
        done.keySet().stream().filter(team -> !teams.contains(team)).forEach(teams::add);
        teams.sort(Comparator.naturalOrder());
        return teams.stream().map(team -> new Line(team.isEmpty() ? null : team, overdue.getOrDefault(team, 0L),
                weeks(first, weeks.getOrDefault(team, Map.of())), BigDecimal.valueOf(done.getOrDefault(team, 0L))
                .divide(BigDecimal.valueOf(WEEKS), 1, RoundingMode.HALF_UP))).toList();
    }

    private static List<Week> weeks(LocalDate first, Map<LocalDate, Long> duties) {
        List<Week> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            weeks.add(new Week(monday, duties.getOrDefault(monday, 0L)));
        }
        return weeks;
    }
}
