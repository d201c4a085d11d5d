package uk.corporateparenting.entrytocare.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Stance;

class SectionAgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_parent_who_signed_is_enough_where_nobody_objects() {
        assertThat(isValid(8, agrees("mother"))).isTrue();
        assertThat(isValid(8, agrees("mother"), parent("father", Stance.CANNOT_BE_FOUND, null, null))).isTrue();
    }

    @Test
    void silence_is_not_consent() {
        assertThat(isValid(8)).isFalse();
        assertThat(isValid(8, parent("father", Stance.CANNOT_BE_FOUND, null, null))).isFalse();
        assertThat(isValid(8, parent("father", Stance.NOT_ASKED_SAFETY, null, null))).isFalse();
    }

    @Test
    void who_objects_and_could_look_after_the_child_bars_it() {
        assertThat(isValid(8, agrees("mother"), parent("father", Stance.OBJECTS, true, null))).isFalse();
        assertThat(isValid(8, agrees("mother"), parent("father", Stance.OBJECTS, null, null))).isFalse();
        assertThat(isValid(8, agrees("mother"), parent("father", Stance.OBJECTS, false, null))).isTrue();
    }

    @Test
    void who_the_child_lives_with_under_an_order_may_agree_against_an_objection() {
        assertThat(isValid(8, consent("aunt", "other", true, Stance.AGREES, null, true, null, TODAY, null),
                parent("father", Stance.OBJECTS, true, null))).isTrue();
        assertThat(isValid(8, consent("aunt", "other", true, Stance.AGREES, null, true, null, TODAY, null),
                parent("uncle", Stance.OBJECTS, true, true))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"15,false", "16,true", "17,true", ",false"})
    void from_16_a_young_person_agrees_for_themselves(Integer age, boolean valid) {
        assertThat(isValid(age, consent("Sam", "self", false, Stance.AGREES, null, null, true, TODAY, null),
                parent("father", Stance.OBJECTS, true, null))).isEqualTo(valid);
    }

    @Test
    void an_agreement_is_signed_by_somebody_with_capacity_and_has_not_run_out() {
        assertThat(isValid(8, consent("mother", "parent", true, Stance.AGREES, null, null, true, null, null))).isFalse();
        assertThat(isValid(8, consent("mother", "parent", true, Stance.AGREES, null, null, false, TODAY, null))).isFalse();
        assertThat(isValid(8, consent("mother", "parent", true, Stance.AGREES, null, null, true, TODAY,
                TODAY.minusDays(1)))).isFalse();
        assertThat(isValid(8, consent("uncle", "other", false, Stance.AGREES, null, null, true, TODAY, null))).isFalse();
    }

    @Test
    void of_two_statements_by_one_person_the_newer_counts() {
        assertThat(isValid(8, parent("Mother ", Stance.WITHDRAWN, null, null), agrees("mother"))).isFalse();
        assertThat(isValid(8, agrees("mother"), parent("mother", Stance.OBJECTS, true, null))).isTrue();
    }

    @Test
    void consent_to_something_else_does_not_count() {
        Consent c = agrees("mother");
        assertThat(isValid(8, new Consent(c.statedOn(), "early-help", c.personName(), c.relation(), true, c.stance(), null,
                null, true, null, null, null, TODAY, null, null, null, null))).isFalse();
    }

    @Test
    void where_nobody_can_be_asked_it_is_said_who_was_looked_for() {
        SectionAgreement none = new SectionAgreement(List.of(), 15, TODAY);
        assertThat(none.problem(List.of(), "both parents, through the embassy")).isEmpty();
        assertThat(none.problem(List.of("mother"), "both parents")).isPresent();
        assertThat(new SectionAgreement(List.of(parent("mother", Stance.CANNOT_BE_FOUND, null, null)), 15, TODAY)
                .problem(List.of("Mother"), "her last address")).isEmpty();
    }

    private static boolean isValid(Integer age, Consent... newestFirst) {
        return new SectionAgreement(List.of(newestFirst), age, TODAY).problem(List.of(), null).isEmpty();
    }

    private static Consent agrees(String name) {
        return consent(name, "parent", true, Stance.AGREES, null, null, true, TODAY, null);
    }

    private static Consent parent(String name, Stance stance, Boolean canAccommodate, Boolean livesWithOrder) {
        return consent(name, "parent", true, stance, canAccommodate, livesWithOrder, true, null, null);
    }

    private static Consent consent(String name, String relation, boolean responsibility, Stance stance,
            Boolean canAccommodate, Boolean livesWithOrder, Boolean capacity, LocalDate signedOn, LocalDate endsOn) {
        return new Consent(TODAY, "section-20", name, relation, responsibility, stance, canAccommodate, livesWithOrder,
                capacity, null, true, "all of it", signedOn, null, endsOn, null, null);
    }
}
