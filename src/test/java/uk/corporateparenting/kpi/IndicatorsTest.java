package uk.corporateparenting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.timescale.LondonTime;

/** Every indicator is complete and can be counted. */
@EngineTest
class IndicatorsTest {

    @Autowired Indicators indicators;
    @Autowired Scorecards scorecards;
    @Autowired Figures figures;
    @Autowired Snapshots snapshots;
    @Autowired Clock clock;

    @Test
    void each_says_everything_of_itself() {
        assertThat(indicators.all()).hasSizeGreaterThan(60).allSatisfy(one -> {
            assertThat(one.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(one.title()).isNotBlank();
            assertThat(one.formula()).endsWith(".");
            assertThat(one.source()).isNotBlank();
            assertThat(one.tags()).isNotEmpty().allMatch(tag -> Principle.of(tag).isPresent());
        });
        assertThat(indicators.all().stream().map(Indicator::title)).doesNotHaveDuplicates();
        assertThat(scorecards.all().stream().map(Scorecards.Scorecard::id))
                .containsExactly("five-outcomes", "eight-outcomes", "four-priorities");
        assertThat(scorecards.of("five-outcomes").headings()).hasSize(5);
        assertThat(scorecards.of("eight-outcomes").headings()).hasSize(8);
        assertThat(scorecards.of("four-priorities").headings()).hasSize(4);
        assertThat(indicators.notYet()).allSatisfy(one -> assertThat(one.why()).endsWith("."));
    }

    @Test
    void each_can_be_counted_and_lists_its_cases() {
        LocalDate today = LondonTime.day(clock.instant());
        Viewpoint nobodysTeam = new Viewpoint("demo", Set.of(), false, Set.of("nowhere"), true);
        snapshots.count(today);
        assertThat(figures.scorecard(nobodysTeam, Filter.upTo(today), Figures.ALL))
                .hasSameSizeAs(indicators.all()).allSatisfy(figure -> {
                    assertThat(figure.denominator()).isZero();
                    assertThat(figure.value()).isNull();
                });
        assertThat(indicators.all()).allSatisfy(one -> assertThat(
                figures.cases(one.id(), nobodysTeam, Filter.upTo(today), 0).rows()).isEmpty());
        assertThat(figures.trend("missing", nobodysTeam, Filter.upTo(today))).isNotNull();
        assertThat(List.copyOf(figures.scorecard(nobodysTeam, Filter.upTo(today), "five-outcomes"))).isNotEmpty();
    }
}
