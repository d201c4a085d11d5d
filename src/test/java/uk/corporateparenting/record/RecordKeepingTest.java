package uk.corporateparenting.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordKeepingTest {

    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);

    @Test
    void a_record_is_kept_until_the_seventy_fifth_birthday() {
        assertThat(RecordKeeping.until(BORN, null)).contains(LocalDate.of(2087, 2, 28));
        assertThat(RecordKeeping.until(BORN, LocalDate.of(2040, 5, 1))).as("died as an adult")
                .contains(LocalDate.of(2087, 2, 28));
    }

    @Test
    void of_a_child_who_died_it_is_kept_for_fifteen_years() {
        assertThat(RecordKeeping.until(BORN, LocalDate.of(2026, 11, 22))).contains(LocalDate.of(2041, 11, 22));
        assertThat(RecordKeeping.until(null, LocalDate.of(2026, 11, 22))).contains(LocalDate.of(2041, 11, 22));
    }

    @Test
    void where_nobody_knows_the_day_of_birth_it_is_kept() {
        assertThat(RecordKeeping.until(null, null)).isEmpty();
    }
}
