package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays(Set::of, true);

    @ParameterizedTest
    @ValueSource(strings = {
        "2020-05-08", // early May, moved to a Friday for VE Day
        "2022-06-02", "2022-06-03", // spring, moved, and the Platinum Jubilee
        "2022-09-19", // the state funeral
        "2023-05-08", // the coronation
        "2021-12-27", "2021-12-28", // substitutes for a Christmas weekend
        "2022-01-03", "2022-12-27", "2023-01-02", // substitutes for a Saturday and two Sundays
        "2026-04-03", "2026-04-06", "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01"
    })
    void a_bank_holiday_of_England_is_no_working_day(LocalDate day) {
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2020-05-04", "2022-05-30", // what the moved holidays left behind
        "2026-06-15", "2026-11-30", "2026-08-03", "2026-03-17", "2026-01-02", // holidays of Scotland or Ireland only
        "2026-12-24", "2026-12-29", "2026-12-31"
    })
    void an_ordinary_weekday_is_a_working_day(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-22"})
    void a_weekend_is_no_working_day(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void the_day_itself_is_day_nought() {
        assertThat(workingDays.within(1, day("2026-11-20"))).isEqualTo("2026-11-23");
        assertThat(workingDays.within(5, day("2026-11-23"))).isEqualTo("2026-11-30");
        assertThat(workingDays.within(0, day("2026-11-22"))).isEqualTo("2026-11-22");
    }

    @Test
    void a_council_may_count_the_day_itself_as_the_first() {
        WorkingDays first = new WorkingDays(Set::of, false);

        assertThat(first.within(1, day("2026-11-20"))).isEqualTo("2026-11-20");
        assertThat(first.within(5, day("2026-11-23"))).isEqualTo("2026-11-27");
        assertThat(first.within(1, day("2026-11-21"))).isEqualTo("2026-11-23");
        assertThat(first.within(0, day("2026-11-22"))).isEqualTo("2026-11-22");
    }

    @Test
    void a_closed_day_of_the_council_is_skipped_both_ways() {
        WorkingDays closedBetweenTheYears = new WorkingDays(
                () -> Set.of(day("2026-12-29"), day("2026-12-30"), day("2026-12-31")), true);

        assertThat(closedBetweenTheYears.within(1, day("2026-12-24"))).isEqualTo("2027-01-04");
        assertThat(closedBetweenTheYears.before(1, day("2027-01-04"))).isEqualTo("2026-12-24");
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
