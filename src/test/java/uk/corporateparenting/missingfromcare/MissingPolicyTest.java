package uk.corporateparenting.missingfromcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T08:00 | 2026-11-22T08:00                                    | 1 | the first time
            2026-11-22T08:00 | 2026-10-01T08:00,2026-11-22T08:00                   | 2 | the second
            2026-11-22T08:00 | 2026-09-30T23:50,2026-10-30T00:10,2026-11-22T08:00  | 3 | the third, the clocks went back between
            2026-11-22T08:00 | 2026-08-24T00:05,2026-10-30T00:10,2026-11-22T08:00  | 3 | 90 days before, early in the day
            2026-11-22T08:00 | 2026-08-24T23:55,2026-10-30T00:10,2026-11-22T08:00  | 3 | 90 days before, late in the day
            2026-11-22T08:00 | 2026-08-23T23:55,2026-10-30T00:10,2026-11-22T08:00  | 2 | 91 days before, in summer time
            2026-05-30T23:30 | 2026-03-01T00:00,2026-03-29T01:30,2026-05-30T23:30  | 3 | the clocks went forward between
            2026-05-30T23:30 | 2026-02-28T23:59,2026-03-29T01:30,2026-05-30T23:30  | 2 | a minute too early, 91 days before
            2026-10-01T08:00 | 2026-10-01T08:00,2026-11-22T08:00                   | 1 | what came later does not count
            """)
    void times_missing_are_counted_over_ninety_london_days(LocalDateTime began, String all, int times, String why) {
        List<Instant> starts = Stream.of(all.strip().split(",")).map(LocalDateTime::parse).map(MissingPolicyTest::at)
                .toList();
        assertThat(MissingPolicy.episodesInNinetyDays(at(began), starts)).as(why).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00Z, 2026-11-22T10:00:00Z, false",
        "2026-11-21T10:00:00Z, 2026-11-22T10:00:01Z, true",
        "2026-11-21T10:00:00Z, 2026-11-22T09:59:59Z, false",
        // Saturday noon to Sunday noon by the clock on the wall: 25 hours when the clocks go back, 23 when forward.
        "2026-10-24T11:00:00Z, 2026-10-25T12:00:00Z, true",
        "2026-03-28T12:00:00Z, 2026-03-29T11:00:00Z, false"
    })
    void more_than_a_day_is_more_than_24_hours_that_passed(Instant from, Instant to, boolean over) {
        assertThat(MissingPolicy.overADay(from, to)).isEqualTo(over);
    }

    @Test
    void the_police_know_of_every_child_at_high_risk() {
        assertThat(MissingPolicy.police("high", true, null)).isEmpty();
        assertThat(MissingPolicy.police("high", false, "asleep at a friend's")).isPresent();
        assertThat(MissingPolicy.police("low", false, "asleep at a friend's")).isEmpty();
        assertThat(MissingPolicy.police("low", false, null)).isPresent();
    }

    @Test
    void nobody_is_back_before_they_went_or_in_the_future() {
        assertThat(MissingPolicy.returned(NOW.minusSeconds(60), NOW, NOW)).isEmpty();
        assertThat(MissingPolicy.returned(NOW, NOW, NOW)).isEmpty();
        assertThat(MissingPolicy.returned(NOW, NOW.minusSeconds(1), NOW)).hasValueSatisfying(
                why -> assertThat(why).contains("before"));
        assertThat(MissingPolicy.returned(NOW, NOW.plusSeconds(1), NOW)).hasValueSatisfying(
                why -> assertThat(why).contains("future"));
    }

    @Test
    void only_somebody_independent_listens_after_a_return() {
        assertThat(MissingPolicy.independent(false, false)).isEmpty();
        assertThat(MissingPolicy.independent(true, false)).isPresent();
        assertThat(MissingPolicy.independent(false, true)).isPresent();
    }

    @Test
    void an_offer_says_when_it_was_held_or_why_not() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(MissingPolicy.offer("done", day, null)).isEmpty();
        assertThat(MissingPolicy.offer("done", null, null)).isPresent();
        assertThat(MissingPolicy.offer("refused", null, "leave me alone")).isEmpty();
        assertThat(MissingPolicy.offer("refused", null, null)).isPresent();
        assertThat(MissingPolicy.offer("later", null, null)).isPresent();
    }

    @Test
    void a_refusal_settles_the_matter_only_when_the_time_has_run_out() {
        assertThat(MissingPolicy.settled("done", NOW.plusSeconds(1), NOW)).isTrue();
        assertThat(MissingPolicy.settled("refused", NOW.plusSeconds(1), NOW)).isFalse();
        assertThat(MissingPolicy.settled("refused", NOW, NOW)).isTrue();
        assertThat(MissingPolicy.settled("refused", null, NOW)).isFalse();
        assertThat(MissingPolicy.settled("later", NOW.minusSeconds(1), NOW)).isFalse();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
