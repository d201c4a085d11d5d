package uk.corporateparenting.entrytocare.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerClocksTest {

    private static final UnaryOperator<Instant> EIGHT_DAYS =
            from -> from.atZone(ZoneId.of("Europe/London")).plusDays(8).toInstant();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-28T10:00:00Z, the full time",
        "2026-11-20T10:00:00Z, 2026-11-23T10:00:00Z, a shorter order",
        "2026-10-20T10:00:00Z, 2026-10-24T10:00:00Z, the clocks go back",
        "2026-10-26T10:00:00Z, 2026-10-28T10:00:00Z, the clocks went back before it",
        "2026-03-27T10:00:00Z, 2026-03-30T09:00:00Z, the clocks go forward",
    })
    void the_clock_never_ends_after_the_power(Instant madeAt, Instant endsAt, String why) {
        Instant clockEnds = EIGHT_DAYS.apply(PowerClocks.countFrom(EIGHT_DAYS, madeAt, endsAt));

        assertThat(clockEnds).as(why).isBeforeOrEqualTo(endsAt).isAfterOrEqualTo(endsAt.minusSeconds(3600));
    }

    @ParameterizedTest
    @CsvSource("2026-11-14T10:00:00Z, 2026-11-23T12:00:00Z")
    void an_order_that_runs_to_noon_is_decided_before_its_days_are_over(Instant madeAt, Instant endsAt) {
        assertThat(PowerClocks.countFrom(EIGHT_DAYS, madeAt, endsAt)).isEqualTo(madeAt);
    }
}
