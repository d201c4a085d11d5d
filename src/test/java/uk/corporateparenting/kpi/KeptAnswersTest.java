package uk.corporateparenting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private static final Instant BEGAN = Instant.parse("2026-11-22T18:00:00Z");
    private static final Filter FILTER = Filter.upTo(LocalDate.of(2026, 11, 22));
    private static final Viewpoint COUNCIL = new Viewpoint("helen", Set.of(), true, Set.of(), true);
    private static final Viewpoint TEAM = new Viewpoint("tom", Set.of(), false, Set.of("north"), true);

    private Instant now = BEGAN;
    private int asked;

    @Test
    void what_takes_long_is_kept_for_all_who_see_the_whole_council_and_says_of_when_it_is() {
        KeptAnswers slow = answers(Duration.ofNanos(-1));
        assertThat(ask(slow, COUNCIL, FILTER)).isEqualTo(1);
        now = BEGAN.plusSeconds(50);
        assertThat(ask(slow, COUNCIL, FILTER)).isEqualTo(1);
        assertThat(slow.asAt(COUNCIL, FILTER)).isEqualTo(BEGAN);
        assertThat(ask(slow, COUNCIL, FILTER.team("north"))).as("a team's").isEqualTo(2);
        assertThat(ask(slow, TEAM, FILTER)).as("of a team").isEqualTo(3);
        assertThat(slow.asAt(TEAM, FILTER)).isEqualTo(now);
        assertThat(ask(slow, COUNCIL, FILTER.process("statutory-visit"))).as("another question").isEqualTo(4);
    }

    @Test
    void it_is_renewed_while_people_look_at_it_and_forgotten_after() {
        KeptAnswers slow = answers(Duration.ofNanos(-1));
        ask(slow, COUNCIL, FILTER);
        now = BEGAN.plusSeconds(70);
        slow.renew();
        assertThat(asked).isEqualTo(2);
        assertThat(ask(slow, COUNCIL, FILTER)).as("without waiting").isEqualTo(2);
        assertThat(slow.asAt(COUNCIL, FILTER)).isEqualTo(now);
        now = now.plus(Duration.ofMinutes(16));
        slow.renew();
        assertThat(asked).as("nobody looks any more").isEqualTo(2);
        assertThat(ask(slow, COUNCIL, FILTER)).isEqualTo(3);
        now = now.plus(Duration.ofMinutes(4));
        assertThat(ask(slow, COUNCIL, FILTER)).as("nobody renewed it").isEqualTo(4);
    }

    @Test
    void what_is_quick_is_asked_each_time() {
        KeptAnswers quick = answers(Duration.ofHours(1));
        assertThat(ask(quick, COUNCIL, FILTER)).isEqualTo(1);
        assertThat(ask(quick, COUNCIL, FILTER)).isEqualTo(2);
        assertThat(quick.asAt(COUNCIL, FILTER)).isEqualTo(now);
    }

    private int ask(KeptAnswers answers, Viewpoint viewpoint, Filter filter) {
        return answers.of("waiting", viewpoint, filter, () -> ++asked);
    }

    private KeptAnswers answers(Duration liveWithin) {
        return new KeptAnswers(new KpiSettings(6, Duration.ofMinutes(1), liveWithin, false, List.of()), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }
}
