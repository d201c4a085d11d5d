package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.kpi.Cases.Case;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.timescale.LondonTime;

/** The figures themselves, scoped to what the viewer may see: from the days that were counted, cases live. */
@Component
public class Figures {

    /** In place of the name of a scorecard. */
    public static final String ALL = "all";

    private static final int MONTHS = 13;
    private static final String LISTED = " order by c.attention, c.day desc, c.ref, c.number";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicators indicators;
    private final Scorecards scorecards;
    private final Snapshots snapshots;
    private final Questions questions;
    private final KpiSettings settings;
    private final ChildSight sight;
    private final JdbcClient db;
    private final Clock clock;

    Figures(Indicators indicators, Scorecards scorecards, Snapshots snapshots, Questions questions,
            KpiSettings settings, ChildSight sight, JdbcClient db, Clock clock) {
        this.indicators = indicators;
        this.scorecards = scorecards;
        this.snapshots = snapshots;
        this.questions = questions;
        this.settings = settings;
        this.sight = sight;
        this.db = db;
        this.clock = clock;
    }

    private record Sum(BigDecimal numerator, long denominator) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);
    }

    /** The figures of a scorecard, each once, in its order; of {@link #ALL} all there are. */
    public List<Figure> scorecard(Viewpoint viewpoint, Filter filter, String set) {
        List<String> ids = ALL.equals(set) ? indicators.all().stream().map(Indicator::id).toList()
                : scorecards.of(set).headings().stream().flatMap(heading -> heading.indicators().stream()).distinct()
                        .toList();
        return figures(viewpoint, filter, ids);
    }

    /** The figures of some indicators, in their order. */
    public List<Figure> figures(Viewpoint viewpoint, Filter filter, List<String> ids) {
        Snapshots.Counted counted = counted(filter.to());
        LocalDate yearBefore = snapshots.before(filter.to().minusYears(1)).map(Snapshots.Counted::day).orElse(null);
        List<LocalDate> days = Stream.of(counted.day(), yearBefore).filter(day -> day != null).toList();
        Map<String, Map<LocalDate, Sum>> sums = sums(viewpoint, filter, ids, days);
        return ids.stream().map(id -> {
            Indicator indicator = indicators.of(id);
            Map<LocalDate, Sum> of = sums.getOrDefault(id, Map.of());
            Sum now = of.getOrDefault(counted.day(), Sum.NOTHING);
            Sum then = yearBefore == null ? Sum.NOTHING : of.getOrDefault(yearBefore, Sum.NOTHING);
            return new Figure(indicator, now.numerator(), now.denominator(), value(indicator, now),
                    value(indicator, then), counted.at(), isSmall(now.denominator()));
        }).toList();
    }

    /** The last thirteen months up to the day of the filter, oldest first: the ends of the months, and the day itself. */
    public List<Point> trend(String id, Viewpoint viewpoint, Filter filter) {
        return trends(List.of(id), viewpoint, filter).get(id);
    }

    /** The same of several indicators, by id, with one question. */
    public Map<String, List<Point>> trends(List<String> ids, Viewpoint viewpoint, Filter filter) {
        LocalDate last = counted(filter.to()).day();
        List<LocalDate> days = new ArrayList<>();
        for (int month = MONTHS - 1; month > 0; month--) {
            days.add(last.minusMonths(month - 1L).withDayOfMonth(1).minusDays(1));
        }
        days.add(last);
        List<LocalDate> known = db.sql("select day from care.indicator_count where day in (:days) order by day")
                .param("days", days).query(LocalDate.class).list();
        Map<String, Map<LocalDate, Sum>> sums = sums(viewpoint, filter, ids, known);
        Map<String, List<Point>> trends = new HashMap<>();
        for (String id : ids) {
            Indicator indicator = indicators.of(id);
            Map<LocalDate, Sum> of = sums.getOrDefault(id, Map.of());
            trends.put(id, known.stream().map(day -> {
                Sum sum = of.getOrDefault(day, Sum.NOTHING);
                return new Point(day, sum.numerator(), sum.denominator(), value(indicator, sum),
                        isSmall(sum.denominator()));
            }).toList());
        }
        return trends;
    }

    /**
     * The cases behind a figure, those that ask for attention first: of today as they were counted, so that there are as
     * many as the figure says; of another day by what is known now. Nothing for a viewer who may see numbers only.
     */
    @Transactional
    public Cases cases(String id, Viewpoint viewpoint, Filter filter, int page) {
        Indicator indicator = indicators.of(id);
        Set<String> teams = viewpoint.teams(filter);
        if (!viewpoint.cases() || teams != null && teams.isEmpty() || page < 0) {
            return new Cases(indicator, List.of(), 0, 0, Math.max(0, page), 0);
        }
        Snapshots.Counted counted = counted(filter.to());
        return counted.listing() == null ? live(indicator, viewpoint, filter, teams, page)
                : listed(counted, indicator, viewpoint, filter, teams, page);
    }

    /** As they were counted. */
    private Cases listed(Snapshots.Counted counted, Indicator indicator, Viewpoint viewpoint, Filter filter,
            Set<String> teams, int page) {
        Sum sum = sums(viewpoint, filter, List.of(indicator.id()), List.of(counted.day()))
                .getOrDefault(indicator.id(), Map.of()).getOrDefault(counted.day(), Sum.NOTHING);
        // Whether a record is restricted is asked of the rows of the page only.
        List<Row> rows = db.sql("select p.*, " + DutyCases.restricted("p.ref") + " as restricted from (select c.* from "
                        + "care.indicator_case c where c.listing = :listing and c.indicator = :indicator and"
                        + where(teams, filter) + LISTED + " limit :page offset :offset) p"
                        + LISTED.replace("c.", "p."))
                .params(params(teams, filter)).param("listing", counted.listing()).param("indicator", indicator.id())
                .param("page", Cases.PAGE).param("offset", page * (long) Cases.PAGE)
                .query((row, n) -> row(row, indicator.direction().turn(row.getBigDecimal("attention")))).list();
        return page(indicator, viewpoint, rows, sum.denominator(), page);
    }

    /** By what is known now, worked out anew. */
    @Transactional
    Cases live(Indicator indicator, Viewpoint viewpoint, Filter filter, Set<String> teams, int page) {
        Instant now = clock.instant();
        IndicatorQuery query = indicators.query(indicator.id());
        questions.prepare(List.of(query), filter.to(), now, teams);
        long[] total = {0};
        List<Row> rows = db.sql(questions.cases(query, filter.to(), now, teams)
                        + " where" + where(teams, filter) + " order by k.value "
                                + (indicator.direction() == Direction.UP ? "asc" : "desc")
                                + ", k.day desc, k.ref limit :page offset :offset")
                .params(params(teams, filter)).param("page", Cases.PAGE).param("offset", page * (long) Cases.PAGE)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return row(row, row.getBigDecimal("value"));
                }).list();
        return page(indicator, viewpoint, rows, total[0], page);
    }

    private static Row row(ResultSet row, BigDecimal value) throws SQLException {
        return new Row(new Case(row.getString("ref"), row.getString("team"),
                AgeGroup.of(row.getString("age_group")).orElse(AgeGroup.NOT_KNOWN), row.getObject("day", LocalDate.class),
                value, value.signum() > 0), row.getBoolean("restricted"));
    }

    private Cases page(Indicator indicator, Viewpoint viewpoint, List<Row> rows, long total, int page) {
        List<Case> shown = rows.stream().filter(row -> !row.restricted()
                        || sight.maySee(viewpoint.user(), viewpoint.groups(), row.one().reference()))
                .map(Row::one).toList();
        return new Cases(indicator, shown, total, rows.size() - shown.size(), page,
                (int) ((total + Cases.PAGE - 1) / Cases.PAGE));
    }

    private record Row(Case one, boolean restricted) {
    }

    /** When the figures of a day were counted. */
    public Instant asAt(Filter filter) {
        return counted(filter.to()).at();
    }

    private Snapshots.Counted counted(LocalDate day) {
        LocalDate today = LondonTime.day(clock.instant());
        if (!day.isBefore(today)) {
            return snapshots.today();
        }
        return snapshots.of(day).orElseGet(() -> snapshots.count(day));
    }

    private Map<String, Map<LocalDate, Sum>> sums(Viewpoint viewpoint, Filter filter, List<String> ids,
            Collection<LocalDate> days) {
        Set<String> teams = viewpoint.teams(filter);
        Map<String, Map<LocalDate, Sum>> sums = new HashMap<>();
        if (ids.isEmpty() || days.isEmpty() || teams != null && teams.isEmpty()) {
            return sums;
        }
        db.sql("select indicator, day, sum(numerator) as numerator, sum(denominator) as denominator "
                        + "from care.indicator_day where indicator in (:ids) and day in (:days) and"
                        + (teams == null ? " team = '" + Snapshots.ALL + "'" : " team in (:teams)")
                        + (filter.ageGroup() == null ? " and age_group = '" + Snapshots.ALL + "'" : " and age_group = :age")
                        + " group by indicator, day")
                .params(params(teams, filter)).param("ids", ids).param("days", days)
                .query(row -> {
                    sums.computeIfAbsent(row.getString("indicator"), id -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), new Sum(row.getBigDecimal("numerator")
                                    .stripTrailingZeros(), row.getLong("denominator")));
                });
        return sums;
    }

    private static String where(Set<String> teams, Filter filter) {
        return (teams == null ? " true" : " c.team in (:teams)")
                + (filter.ageGroup() == null ? "" : " and c.age_group = :age");
    }

    private static Map<String, Object> params(Set<String> teams, Filter filter) {
        Map<String, Object> params = new HashMap<>();
        Optional.ofNullable(teams).ifPresent(slugs -> params.put("teams", slugs));
        Optional.ofNullable(filter.ageGroup()).ifPresent(group -> params.put("age", group.code()));
        return params;
    }

    private boolean isSmall(long denominator) {
        return denominator > 0 && denominator < settings.small();
    }

    /** Nothing of nothing is nothing; a percentage of a few would mislead. */
    private BigDecimal value(Indicator indicator, Sum sum) {
        if (indicator.unit() == Unit.COUNT) {
            return sum.numerator();
        }
        if (sum.denominator() == 0 || isSmall(sum.denominator())) {
            return null;
        }
        BigDecimal top = indicator.unit() == Unit.PERCENT ? sum.numerator().multiply(HUNDRED) : sum.numerator();
        return top.divide(BigDecimal.valueOf(sum.denominator()), 1, RoundingMode.HALF_UP);
    }
}
