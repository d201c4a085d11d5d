package uk.corporateparenting.stabilitymeeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CarerPolicyTest {

    private static final LocalDate HELD = LocalDate.of(2028, 2, 29);

    @Test
    void the_carers_own_children_are_heard_or_there_is_a_reason() {
        assertThat(CarerPolicy.ownChildren("heard", null, null)).hasValueSatisfying(says -> assertThat(says)
                .contains("own children say"));
        assertThat(CarerPolicy.ownChildren("heard", "I like her", null)).isEmpty();
        assertThat(CarerPolicy.ownChildren("not-heard", null, null)).hasValueSatisfying(says -> assertThat(says)
                .contains("why"));
        assertThat(CarerPolicy.ownChildren("not-heard", null, "At university")).isEmpty();
        assertThat(CarerPolicy.ownChildren("none", null, null)).isEmpty();
    }

    @Test
    void the_next_review_is_within_a_year_also_of_a_leap_day() {
        assertThat(CarerPolicy.next(HELD, LocalDate.of(2029, 2, 28), HELD)).isEmpty();
        assertThat(CarerPolicy.next(HELD, LocalDate.of(2029, 3, 1), HELD)).isPresent();
        assertThat(CarerPolicy.next(HELD, HELD, HELD)).isPresent();
        assertThat(CarerPolicy.next(HELD, HELD.plusDays(1), HELD)).isEmpty();
        assertThat(CarerPolicy.next(HELD, HELD.plusDays(1), HELD.plusDays(1))).isPresent();
    }

    @Test
    void the_home_was_seen_and_an_unsuitable_bedroom_is_not_within_the_standards() {
        assertThat(CarerPolicy.home(HELD, LocalDate.of(2027, 2, 28), "own", true)).isEmpty();
        assertThat(CarerPolicy.home(HELD, LocalDate.of(2027, 2, 27), "own", true)).isPresent();
        assertThat(CarerPolicy.home(HELD, HELD, "shared", true)).isEmpty();
        assertThat(CarerPolicy.home(HELD, HELD, "not-suitable", true)).isPresent();
        assertThat(CarerPolicy.home(HELD, HELD, "not-suitable", false)).isEmpty();
    }

    @Test
    void what_is_missing_is_named_with_its_day() {
        assertThat(CarerPolicy.missing(true, null, null, HELD)).isEmpty();
        assertThat(CarerPolicy.missing(false, null, HELD, HELD)).isPresent();
        assertThat(CarerPolicy.missing(false, "A smoke alarm", null, HELD)).isPresent();
        assertThat(CarerPolicy.missing(false, "A smoke alarm", HELD.minusDays(1), HELD)).isPresent();
        assertThat(CarerPolicy.missing(false, "A smoke alarm", HELD, HELD)).isEmpty();
    }
}
