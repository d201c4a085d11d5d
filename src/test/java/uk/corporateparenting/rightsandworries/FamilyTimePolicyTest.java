package uk.corporateparenting.rightsandworries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FamilyTimePolicyTest {

    @Test
    void the_seventh_day_is_still_in_time_and_the_eighth_asks_why() {
        LocalDate stopped = LocalDate.of(2024, 2, 26);
        assertThat(FamilyTimePolicy.problem("resumed", stopped, LocalDate.of(2024, 3, 4), null, null)).isEmpty();
        assertThat(FamilyTimePolicy.problem("resumed", stopped, LocalDate.of(2024, 3, 5), null, null)).isPresent();
        assertThat(FamilyTimePolicy.problem("resumed", stopped, LocalDate.of(2024, 3, 5), null, "snow")).isEmpty();
        assertThat(FamilyTimePolicy.problem("court", stopped, null, LocalDate.of(2024, 3, 4), null)).isEmpty();
        assertThat(FamilyTimePolicy.problem("court", stopped, null, LocalDate.of(2024, 3, 5), null)).isPresent();
    }

    @Test
    void a_decision_has_its_day_and_not_before_the_stop() {
        LocalDate stopped = LocalDate.of(2026, 11, 20);
        assertThat(FamilyTimePolicy.problem("resumed", stopped, null, stopped, null)).isPresent();
        assertThat(FamilyTimePolicy.problem("court", stopped, stopped, null, null)).isPresent();
        assertThat(FamilyTimePolicy.problem("resumed", stopped, stopped.minusDays(1), null, null)).isPresent();
        assertThat(FamilyTimePolicy.problem("resumed", stopped, stopped, null, null)).isEmpty();
    }
}
