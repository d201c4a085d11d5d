package uk.corporateparenting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Quotation;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class SayingsTest {

    @Autowired Sayings sayings;
    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @Test
    void each_child_says_one_thing_that_fits_their_age_and_one_takes_it_back() {
        LocalDate today = LondonTime.day(clock.now());
        List<String> children = IntStream.of(6, 12, 17, 13, 14)
                .mapToObj(age -> lookedAfter.child(today.minusYears(age).minusMonths(3), today.minusDays(60))).toList();
        sayings.said(children);
        assertThat(children.stream().map(child -> record.latest(child, Quotation.class)
                .map(said -> said.fact().outcome() + (said.fact().takenBackOn() == null ? "" : ", taken back"))
                .orElse("nothing"))).containsExactly("nothing", "homes", "care-leavers", "attainment",
                        "mental-health, taken back");
    }
}
