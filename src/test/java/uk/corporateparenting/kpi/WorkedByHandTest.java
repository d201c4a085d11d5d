package uk.corporateparenting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.workflow.engine.TestClock;

/**
 * Every indicator against what {@code kpi/worked.csv} works out on paper for the children of {@code kpi/children.csv}, on
 * 29 February 2024. The year is 1 March 2023 to that day.
 */
@EngineTest
class WorkedByHandTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Filter ON_THE_DAY = Filter.upTo(DAY);
    private static final Viewpoint PAPER = new Viewpoint("demo", Set.of(), false, Set.of("paper"), true);

    private static PaperChildren children;

    @Autowired JdbcClient db;
    @Autowired Figures figures;
    @Autowired Snapshots snapshots;
    @Autowired Clock clock;
    @Autowired TestClock time;

    @AfterEach
    void reset() {
        time.reset();
    }

    @BeforeEach
    void write() {
        if (children == null) {
            children = new PaperChildren(db);
            snapshots.count(DAY);
        }
    }

    @Test
    void each_indicator_is_what_was_worked_out_on_paper() {
        Map<String, Figure> counted = figures.scorecard(PAPER, ON_THE_DAY, Figures.ALL).stream()
                .collect(Collectors.toMap(figure -> figure.indicator().id(), figure -> figure));
        SoftAssertions all = new SoftAssertions();
        Set<String> worked = new HashSet<>();
        Tables.rows("worked.csv").forEach(row -> {
            String id = row.getField("indicator");
            worked.add(id);
            Figure figure = counted.get(id);
            all.assertThat(figure.numerator().toPlainString() + "/" + figure.denominator()).as(id)
                    .isEqualTo(row.getField("numerator") + "/" + row.getField("denominator"));
        });
        all.assertThat(worked).as("worked on paper").isEqualTo(counted.keySet());
        all.assertAll();
    }

    @Test
    void the_cases_behind_a_figure_are_as_many_as_the_figure_says() {
        assertThat(figures.scorecard(PAPER, ON_THE_DAY, Figures.ALL)).allSatisfy(figure -> {
            Cases cases = figures.cases(figure.indicator().id(), PAPER, ON_THE_DAY, 0);
            assertThat(cases.total()).as(figure.indicator().id()).isEqualTo(figure.denominator());
            assertThat(cases.rows().size() + cases.restricted()).isEqualTo(cases.total());
        });
    }

    @Test
    void the_cases_kept_with_todays_figures_are_those_worked_out_anew() {
        time.to(DAY.atTime(23, 59).toInstant(ZoneOffset.UTC));
        assertThat(snapshots.count(DAY).listing()).isNotNull();
        assertThat(figures.scorecard(PAPER, ON_THE_DAY, Figures.ALL)).allSatisfy(figure -> {
            Cases kept = figures.cases(figure.indicator().id(), PAPER, ON_THE_DAY, 0);
            assertThat(kept).as(figure.indicator().id()).usingRecursiveComparison().withComparatorForType(
                    BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(figures.live(figure.indicator(), PAPER, ON_THE_DAY, Set.of("paper"), 0));
            assertThat(kept.total()).isEqualTo(figure.denominator());
        });
        Cases before = figures.cases("missing", PAPER, ON_THE_DAY, 0);
        db.sql("""
                insert into care.child_identity (child_ref, recorded_at, recorded_by, known_at, restricted)
                values (?, '2024-02-29T23:30:00Z', 'paper', '2024-02-29T23:30:00Z', true)""").param(children.reference("P13")).update();
        Cases closed = figures.cases("missing", PAPER, ON_THE_DAY, 0);
        assertThat(closed.total()).isEqualTo(before.total());
        assertThat(closed.restricted()).as("restricted since").isEqualTo(before.restricted() + 1);
        assertThat(closed.rows()).hasSize(before.rows().size() - 1);
        time.to(DAY.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(snapshots.count(DAY).listing()).as("no longer today's").isNull();
    }

    @Test
    void a_restricted_record_counts_and_is_not_listed() {
        Cases cases = figures.cases("reviews-on-time", PAPER, ON_THE_DAY, 0);
        assertThat(cases.total()).isEqualTo(5);
        assertThat(cases.restricted()).as("P17").isOne();
        assertThat(cases.rows()).extracting(Cases.Case::reference).containsExactlyInAnyOrder(
                children.reference("P14"), children.reference("P18"), children.reference("P20"),
                children.reference("P36"));
        assertThat(cases.rows().get(0).counts()).as("what asks for attention comes first").isFalse();
    }

    @Test
    void a_child_with_two_references_is_listed_under_the_one_they_are_known_by() {
        assertThat(figures.cases("three-or-more-placements", PAPER, ON_THE_DAY, 0).rows().stream()
                .filter(Cases.Case::counts).map(Cases.Case::reference)).containsExactlyInAnyOrder(
                children.reference("P02"), children.reference("P07"), children.reference("P16"));
    }

    @Test
    void a_few_are_not_given_a_percentage_and_nothing_of_few_goes_outside() {
        Map<String, Figure> of = figures.figures(PAPER, ON_THE_DAY, List.of("three-or-more-placements",
                "ceased-stayed-put", "visits-on-time", "questionnaire-score")).stream()
                .collect(Collectors.toMap(figure -> figure.indicator().id(), figure -> figure));
        assertThat(of.get("three-or-more-placements").value()).isEqualByComparingTo("17.6");
        assertThat(of.get("three-or-more-placements").publishable()).as("three of seventeen").isFalse();
        assertThat(of.get("visits-on-time").small()).isTrue();
        assertThat(of.get("visits-on-time").value()).isNull();
        assertThat(of.get("visits-on-time").forPublication().numerator()).isNull();
        assertThat(Figure.published(5)).isEqualTo("c");
        assertThat(Figure.published(6)).isEqualTo("6");
    }

    @Test
    void who_sees_no_team_sees_nothing_and_who_sees_numbers_sees_no_cases() {
        Viewpoint other = new Viewpoint("demo", Set.of(), false, Set.of("elsewhere"), true);
        assertThat(figures.figures(other, ON_THE_DAY, List.of("missing")).get(0).denominator()).isZero();
        assertThat(figures.figures(other, ON_THE_DAY.team("paper"), List.of("missing")).get(0).denominator()).isZero();
        assertThat(figures.cases("missing", other, ON_THE_DAY.team("paper"), 0).total()).isZero();
        Viewpoint numbers = new Viewpoint("demo", Set.of(), true, Set.of(), false);
        assertThat(figures.figures(numbers, ON_THE_DAY.team("paper"), List.of("missing")).get(0).denominator())
                .isEqualTo(27);
        assertThat(figures.cases("missing", numbers, ON_THE_DAY.team("paper"), 0).rows()).isEmpty();
    }

    @Test
    void age_groups_add_up() {
        long all = 0;
        for (AgeGroup group : AgeGroup.values()) {
            all += figures.figures(PAPER, ON_THE_DAY.ageGroup(group), List.of("three-or-more-placements")).get(0)
                    .denominator();
        }
        assertThat(all).isEqualTo(17);
        assertThat(figures.figures(PAPER, ON_THE_DAY.ageGroup(AgeGroup.FROM_16), List.of("three-or-more-placements"))
                .get(0).denominator()).as("P14, 16 on 29 February").isOne();
    }

    @Test
    void a_day_counted_again_from_the_record_is_what_was_written() {
        Snapshots.Counted written = snapshots.of(DAY).orElseThrow();
        Map<String, String> kept = lines(db.sql("""
                select indicator, team, age_group, numerator, denominator from care.indicator_day
                where day = :day and team = 'paper' and age_group <> '*'""").param("day", DAY)
                .query((row, n) -> new Snapshots.Line(row.getString(1), row.getString(2), row.getString(3),
                        row.getBigDecimal(4), row.getLong(5))).list());
        // Recorded afterwards about that time: known now, not known then.
        db.sql("""
                insert into care.missing_episode (child_ref, recorded_at, recorded_by, started_at, kind)
                values (?, clock_timestamp() + interval '400 days', 'paper', '2024-01-01', 'M')""")
                .param(children.reference("P13")).update();
        Map<String, String> again = lines(snapshots.look(DAY, written.known()).stream()
                .filter(line -> line.team().equals("paper")).toList());
        assertThat(again).isEqualTo(kept).isNotEmpty();
        Map<String, String> corrected = lines(snapshots.look(DAY, clock.instant().plusSeconds(401L * 24 * 3600))
                .stream().filter(line -> line.team().equals("paper")).toList());
        assertThat(corrected.get("missing 1-4")).as("P13 P20 P27").isEqualTo("1/3");
        assertThat(kept.get("missing 1-4")).isEqualTo("0/3");
    }

    private static Map<String, String> lines(List<Snapshots.Line> lines) {
        Map<String, String> byKey = new TreeMap<>();
        lines.forEach(line -> byKey.put(line.indicator() + " " + line.ageGroup(),
                strip(line.numerator()) + "/" + line.denominator()));
        return byKey;
    }

    private static String strip(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
