package uk.corporateparenting.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.timescale.Timescale.Unit;

class CyclePolicyTest {

    @ParameterizedTest(name = "known {0}, every {1} {2}, from {3}: {4}")
    @CsvSource({
        "2026-01-07, 28, CALENDAR_DAYS, 2026-01-07, 2026-01-07",
        "2026-01-07, 28, CALENDAR_DAYS, 2026-01-08, 2026-02-04",
        "2026-01-07, 28, CALENDAR_DAYS, 2026-02-04, 2026-02-04",
        "2026-01-07, 28, CALENDAR_DAYS, 2025-12-31, 2026-01-07",
        "2026-01-07, 28, CALENDAR_DAYS, 2025-12-10, 2025-12-10",
        "2026-01-07, 28, CALENDAR_DAYS, 2025-12-01, 2025-12-10",
        "2026-01-06, 2, WEEKS, 2026-03-30, 2026-03-31",
        "2026-01-31, 1, MONTHS, 2026-02-01, 2026-02-28",
        "2026-01-31, 1, MONTHS, 2026-03-01, 2026-03-31"})
    void the_next_day_of_a_cycle(LocalDate known, int amount, Unit unit, LocalDate from, LocalDate next) {
        assertThat(CyclePolicy.next(known, amount, unit, from)).isEqualTo(next);
    }

    @Test
    void a_cycle_is_not_counted_in_working_days() {
        LocalDate day = LocalDate.of(2026, 1, 7);
        assertThatThrownBy(() -> CyclePolicy.next(day, 5, Unit.WORKING_DAYS, day))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
