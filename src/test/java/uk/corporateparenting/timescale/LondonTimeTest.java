package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LondonTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T23:59:59, due in 3 days",
        "2027-01-02T23:59:59, due tomorrow",
        "2027-01-01T15:30, due today at 15:30",
        "2027-01-01T11:20, just late",
        "2027-01-01T09:00, 3 hours late",
        "2026-12-31T23:59:59, 1 day late",
        "2026-01-02T23:59:59, 364 days late",
        "2026-01-01T23:59:59, 365 days late",
        "2025-12-31T23:59:59, more than a year late",
        "2023-05-30T23:59:59, more than a year late"
    })
    void how_late_it_is_is_said_as_people_would(LocalDateTime due, String said) {
        LocalDateTime now = LocalDateTime.of(2027, 1, 1, 12, 0);
        assertThat(LondonTime.untilDue(LondonTime.at(due), LondonTime.at(now))).isEqualTo(said);
    }
}
