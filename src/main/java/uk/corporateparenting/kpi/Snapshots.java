package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.timescale.LondonTime;

/**
 * The figures of each day. A past day is counted once, the night after; today's count is kept for a short while. Counting
 * again is always possible: by what was known when the day was counted it gives the same numbers; by what is known now
 * it gives the corrected ones.
 */
@Component
public class Snapshots {

    /** In place of a team or an age group: all of them together. */
    static final String ALL = "*";

    private static final int MONTHS = 13;
    private static final int REST = 10;
    private static final int SAFETY_DAYS = 35;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Questions questions;
    private final Indicators indicators;
    private final KpiSettings settings;
    private final Clock clock;
    private final AtomicBoolean wanted = new AtomicBoolean();

    Snapshots(JdbcClient db, TransactionTemplate transaction, Questions questions, Indicators indicators,
            KpiSettings settings, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.questions = questions;
        this.indicators = indicators;
        this.settings = settings;
        this.clock = clock;
    }

    /** When a day was counted, by what was known when, how long it took, and the listing of its cases if they are kept. */
    public record Counted(LocalDate day, Instant at, Instant known, Duration took, Long listing) {
    }

    /** One line of a day. */
    record Line(String indicator, String team, String ageGroup, BigDecimal numerator, long denominator) {

        Line plus(Line other) {
            return new Line(indicator, team, ageGroup, numerator.add(other.numerator), denominator + other.denominator);
        }
    }

    /** Counts a day by what is known now, and keeps it in place of what was counted before. */
    public Counted count(LocalDate day) {
        return count(day, clock.instant());
    }

    /** Counts a day by what was known at a moment, and keeps it in place of what was counted before. */
    public Counted count(LocalDate day, Instant known) {
        return transaction.execute(status -> {
            // Two at once would both take the day's lines away.
            db.sql("select pg_advisory_xact_lock(hashtextextended('indicators ' || ?, 0))").param(day.toString())
                    .query((row, n) -> n).list();
            Instant begun = clock.instant();
            long from = System.nanoTime();
            List<Line> lines = withTotals(look(day, known));
            Long listing = day.equals(LondonTime.day(begun)) ? list() : null;
            long millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
            db.sql("delete from care.indicator_day where day = ?").param(day).update();
            db.sql("""
                    insert into care.indicator_day (day, indicator, team, age_group, numerator, denominator)
                    select :day, * from unnest(:indicators, :teams, :ages, :numerators, :denominators)""")
                    .param("day", day)
                    .param("indicators", column(lines, Line::indicator))
                    .param("teams", column(lines, Line::team))
                    .param("ages", column(lines, Line::ageGroup))
                    .param("numerators", lines.stream().map(Line::numerator).toArray(BigDecimal[]::new))
                    .param("denominators", lines.stream().map(Line::denominator).toArray(Long[]::new)).update();
            db.sql("""
                    insert into care.indicator_count (day, counted_at, known_at, millis, listing) values (?, ?, ?, ?, ?)
                    on conflict (day) do update set counted_at = excluded.counted_at, known_at = excluded.known_at,
                        millis = excluded.millis, listing = excluded.listing""")
                    .params(day, Timestamp.from(begun), Timestamp.from(known), (int) millis, listing).update();
            return new Counted(day, begun, known, Duration.ofMillis(millis), listing);
        });
    }

    /** Keeps the cases that were counted, and those before them for who is turning their pages. */
    private long list() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('indicator cases', 0))").query((row, n) -> n).list();
        db.sql("delete from care.indicator_case where listing not in "
                + "(select listing from care.indicator_count where listing is not null)").update();
        db.sql("update care.indicator_count set listing = null where listing is not null").update();
        long listing = db.sql("select nextval('care.indicator_listing')").query(Long.class).single();
        db.sql("insert into care.indicator_case select ?, counted.* from counted").param(listing).update();
        return listing;
    }

    /** With the sums over teams, over ages and over both, so that a scorecard reads one line an indicator. */
    private static List<Line> withTotals(List<Line> lines) {
        Map<List<String>, Line> all = new LinkedHashMap<>();
        lines.forEach(line -> List.of(line.team(), ALL).forEach(team -> List.of(line.ageGroup(), ALL).forEach(age ->
                all.merge(List.of(line.indicator(), team, age),
                        new Line(line.indicator(), team, age, line.numerator(), line.denominator()), Line::plus))));
        return List.copyOf(all.values());
    }

    private static String[] column(List<Line> lines, Function<Line, String> cell) {
        return lines.stream().map(cell).toArray(String[]::new);
    }

    /** The lines of a day by what was known at a moment, without keeping them. */
    List<Line> look(LocalDate day, Instant known) {
        return transaction.execute(status -> {
            questions.prepare(indicators.queries(), day, known, null);
            questions.count(indicators.queries(), day, known);
            return db.sql("select indicator, team, age_group, sum(attention) as attention, count(*) as denominator "
                    + "from counted group by indicator, team, age_group").query((row, n) -> new Line(
                            row.getString("indicator"), row.getString("team"), row.getString("age_group"),
                            indicators.of(row.getString("indicator")).direction().turn(row.getBigDecimal("attention"))
                                    .stripTrailingZeros(), row.getLong("denominator"))).list();
        });
    }

    /** Today as it stands, counted anew unless that was done a moment ago or would keep people waiting. */
    Counted today() {
        LocalDate today = LondonTime.day(clock.instant());
        // Just after midnight what there is is of yesterday.
        Optional<Counted> last = of(today).or(() -> of(today.minusDays(1)));
        if (last.isEmpty()) {
            return count(today);
        }
        boolean slow = last.get().took().compareTo(settings.liveWithin()) > 0;
        // What takes long is counted no more than a tenth of the time.
        Duration rest = last.get().took().multipliedBy(REST);
        Duration keep = slow && rest.compareTo(settings.keep()) > 0 ? rest : settings.keep();
        if (last.get().day().equals(today) && last.get().at().plus(keep).isAfter(clock.instant())) {
            return last.get();
        }
        if (slow) {
            wanted.set(true);
            return last.get();
        }
        return count(today);
    }

    Optional<Counted> of(LocalDate day) {
        return db.sql("select * from care.indicator_count where day = ?").param(day)
                .query((row, n) -> counted(row)).optional();
    }

    /** The last day counted on or before a day, not long before it. */
    Optional<Counted> before(LocalDate day) {
        return db.sql("select * from care.indicator_count where day between ? and ? order by day desc limit 1")
                .params(day.minusDays(SAFETY_DAYS), day).query((row, n) -> counted(row)).optional();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(row.getObject("day", LocalDate.class), row.getTimestamp("counted_at").toInstant(),
                row.getTimestamp("known_at").toInstant(), Duration.ofMillis(row.getInt("millis")),
                row.getObject("listing", Long.class));
    }

    /** What the worker does when it looks: the day that is over, the ends of the months before, and what was asked for. */
    void work() {
        LocalDate today = LondonTime.day(clock.instant());
        if (wanted.getAndSet(false) || of(today).isEmpty()) {
            count(today);
        }
        missing(today).forEach(this::count);
        db.sql("""
                update care.duty set working_days = care.working_days_between(
                    (created_at at time zone 'Europe/London')::date, (done_at at time zone 'Europe/London')::date)
                where done_at is not null and working_days is null""").update();
    }

    /** Yesterday, if it was last counted before it was over; and ends of months that were never counted. */
    private List<LocalDate> missing(LocalDate today) {
        List<LocalDate> missing = new ArrayList<>();
        LocalDate yesterday = today.minusDays(1);
        if (of(yesterday).filter(count -> !count.at().isBefore(LondonTime.startOf(today))).isEmpty()) {
            missing.add(yesterday);
        }
        for (int month = 1; month <= MONTHS; month++) {
            LocalDate end = today.minusMonths(month - 1L).withDayOfMonth(1).minusDays(1);
            if (!end.equals(yesterday) && of(end).isEmpty()) {
                missing.add(end);
            }
        }
        return missing;
    }
}
