package uk.corporateparenting.entrytocare.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.LegalStatusCode;

class EntryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"C1,true", "C2,true", "E1,true", "J1,true", "V2,false", "V3,false", "L1,false", "L2,false", "J2,false"})
    void an_order_or_a_remand_counts_at_once_and_accommodation_after_a_day(LegalStatusCode basis, boolean atOnce) {
        assertThat(basis.isLookedAfterAtOnce()).isEqualTo(atOnce);
    }

    @ParameterizedTest
    @CsvSource({"V2,false,T21", "C1,false,T21", "J1,false,T33", "J1,true,T34", "V2,true,T21"})
    void a_remand_has_clocks_of_its_own(LegalStatusCode basis, boolean detention, String clock) {
        assertThat(EntryPolicy.carePlanClock(basis, detention)).isEqualTo(clock);
    }

    @Test
    void there_is_no_care_before_birth() {
        Child unborn = child(null, null, TODAY.plusWeeks(6));
        assertThat(EntryPolicy.born(unborn, null, TODAY, TODAY)).isPresent();
        assertThat(EntryPolicy.born(unborn, TODAY.plusDays(1), TODAY.plusDays(1), TODAY)).isPresent();
        assertThat(EntryPolicy.born(unborn, TODAY, TODAY, TODAY)).isEmpty();
        assertThat(EntryPolicy.born(unborn, TODAY, TODAY.minusDays(1), TODAY)).isPresent();
    }

    @Test
    void an_estimated_age_will_do_for_a_child_whose_birthday_nobody_knows() {
        assertThat(EntryPolicy.born(child(null, 15, null), null, TODAY, TODAY)).isEmpty();
        assertThat(EntryPolicy.born(child(null, 18, null), null, TODAY, TODAY)).isPresent();
        assertThat(EntryPolicy.born(child(null, null, null), null, TODAY, TODAY)).isPresent();
    }

    @Test
    void nobody_comes_into_care_at_18() {
        assertThat(EntryPolicy.born(child(TODAY.minusYears(18), null, null), null, TODAY, TODAY)).isPresent();
        assertThat(EntryPolicy.born(child(TODAY.minusYears(18).plusDays(1), null, null), null, TODAY, TODAY)).isEmpty();
    }

    @Test
    void an_order_is_on_the_record_or_entered_with_its_court() {
        assertThat(EntryPolicy.order(LegalStatusCode.C1, true, null, null, NOW)).isEmpty();
        assertThat(EntryPolicy.order(LegalStatusCode.C1, false, null, null, NOW)).isPresent();
        assertThat(EntryPolicy.order(LegalStatusCode.C1, false, NOW, null, NOW)).isPresent();
        assertThat(EntryPolicy.order(LegalStatusCode.C1, false, NOW, "Family Court", NOW)).isEmpty();
        assertThat(EntryPolicy.order(LegalStatusCode.J1, false, NOW.plusSeconds(1), "Youth Court", NOW)).isPresent();
        assertThat(EntryPolicy.order(LegalStatusCode.L1, false, NOW, null, NOW)).isEmpty();
        assertThat(EntryPolicy.order(LegalStatusCode.V2, false, null, null, NOW)).isEmpty();
    }

    private static Child child(LocalDate bornOn, Integer estimatedAge, LocalDate expectedOn) {
        return new Child("CH-000417", List.of(), new ChildIdentity(NOW, "Sam", "Example", bornOn, estimatedAge,
                expectedOn, null, null, null, null, null, null, false), null, null, null, null, List.of(), List.of(),
                null, null, List.of(), List.of());
    }
}
