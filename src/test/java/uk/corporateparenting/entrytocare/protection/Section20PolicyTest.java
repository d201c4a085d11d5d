package uk.corporateparenting.entrytocare.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.entrytocare.protection.Section20Policy.Answer;
import uk.corporateparenting.entrytocare.protection.Section20Policy.Assent;
import uk.corporateparenting.entrytocare.protection.Section20Policy.Person;
import uk.corporateparenting.record.Stance;

/** Sentence by sentence of section 20 as the councils practise it. */
class Section20PolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate BORN = LocalDate.of(2018, 3, 1);
    private static final Assent WHOLE = new Assent(true, "not-needed", true, true, TODAY);
    private static final Assent NONE = new Assent(null, null, null, null, null);
    private static final Person EMPTY = new Person(null, null, null, null, null, null, NONE);
    private static final Person MOTHER_AGREES = agrees(WHOLE, false);
    private static final Person FATHER_LOST =
            new Person("F", "father", Stance.CANNOT_BE_FOUND, false, null, "Asked kin", NONE);

    @Test
    void a_whole_agreement_holds() {
        assertThat(Section20Policy.incomplete(child(MOTHER_AGREES))).isEmpty();
        assertThat(Section20Policy.outcome(child(MOTHER_AGREES)).valid()).isTrue();
    }

    @Test
    void everyone_with_parental_responsibility_is_named() {
        assertRefused(with(Holders.NOT_ALL, null, MOTHER_AGREES),
                "Name everyone with parental responsibility: they may object too.");
        assertRefused(with(Holders.ALL_NAMED, null), "Name everyone with parental responsibility.");
        assertRefused(with(Holders.NOBODY, "Orphan", MOTHER_AGREES),
                "You named somebody with parental responsibility, so it cannot be nobody.");
        assertRefused(with(Holders.NOBODY, null), "Say how you know that nobody holds parental responsibility.");
        assertHolds(with(Holders.NOBODY, "Orphan"), "Nobody holds parental responsibility for the child.");
        assertRefused(child(new Person("M", null, Stance.AGREES, false, null, null, WHOLE)),
                "Write the name of the first person and who they are to the child.");
        assertRefused(child(EMPTY, new Person(null, "father", null, null, null, null, NONE)),
                "Write the name of the second person and who they are to the child.");
    }

    @Test
    void silence_is_not_consent() {
        assertRefused(child(new Person("M", "mother", null, false, null, null, WHOLE)),
                "Say whether the first person agrees, objects or cannot be found: silence is not consent.");
        assertRefused(child(MOTHER_AGREES, new Person("F", "father", Stance.NOT_ASKED_SAFETY, false, null, null, NONE)),
                "Say whether the second person agrees, objects or cannot be found: silence is not consent.");
    }

    @Test
    void no_entry_where_somebody_objects_who_is_willing_and_able() {
        assertFails(child(MOTHER_AGREES, objects(true, false)),
                "Somebody with parental responsibility objects and is willing and able to accommodate the child.");
        assertHolds(child(MOTHER_AGREES, objects(false, false)),
                "Somebody with parental responsibility agrees, and nobody objects who is willing and able to"
                        + " accommodate the child.");
        assertRefused(child(MOTHER_AGREES, objects(null, false)),
                "Say whether the second person is willing and able to accommodate the child.");
        assertFails(child(objects(false, false)), "Nobody with parental responsibility agrees.");
    }

    @Test
    void unless_everyone_named_in_an_order_about_where_the_child_lives_agrees() {
        assertHolds(child(agrees(WHOLE, true), objects(true, false)),
                "Everyone named in a court order about where the child lives agrees.");
        assertFails(child(agrees(WHOLE, true), objects(true, true)),
                "Somebody with parental responsibility objects and is willing and able to accommodate the child.");
        assertFails(child(agrees(new Assent(false, null, null, null, null), true), objects(true, false)),
                "Somebody with parental responsibility objects and is willing and able to accommodate the child.");
        assertRefused(child(agrees(WHOLE, null)),
                "Say whether a court order about where the child lives names the first person.");
    }

    @Test
    void a_person_who_cannot_be_found_was_looked_for() {
        assertRefused(child(MOTHER_AGREES, new Person("F", "father", Stance.CANNOT_BE_FOUND, false, null, null, NONE)),
                "Say what was done to find the second person.");
        assertHolds(child(FATHER_LOST), "Nobody with parental responsibility can be found.");
    }

    @Test
    void an_agreement_is_understood_advised_explained_and_signed() {
        assertRefused(child(agrees(new Assent(null, "used", true, true, TODAY), false)),
                "Say whether the first person has the capacity to agree.");
        assertRefused(child(agrees(new Assent(true, null, true, true, TODAY), false)),
                "Say whether the first person needed an interpreter.");
        for (Boolean missing : new Boolean[] {null, false}) {
            assertRefused(child(agrees(new Assent(true, "used", missing, true, TODAY), false)),
                    "Offer the first person legal advice before you take their agreement.");
            assertRefused(child(agrees(new Assent(true, "used", true, missing, TODAY), false)),
                    "Explain to the first person the right to object and to end this at any time without notice.");
        }
        assertRefused(child(agrees(new Assent(true, "used", true, true, null), false)),
                "Give the date on which the first person signed.");
        assertRefused(child(agrees(new Assent(true, "used", true, true, TODAY.plusDays(1)), false)),
                "The date on which the first person signed cannot be in the future.");
        assertRefused(child(agrees(new Assent(true, "used", true, true, BORN.minusDays(1)), false)),
                "The date on which the first person signed cannot be before the child was born.");
    }

    @Test
    void whoever_lacks_capacity_cannot_agree() {
        assertFails(child(agrees(new Assent(false, null, null, null, null), false)),
                "Nobody who agrees has the capacity to agree.");
        assertFails(child(agrees(new Assent(false, null, null, null, null), false), FATHER_LOST),
                "Nobody who agrees has the capacity to agree.");
    }

    @Test
    void a_young_person_of_16_or_17_may_agree_for_themselves() {
        Answer agrees = young(16, OwnAgreement.YES, WHOLE, objects(true, false));
        assertHolds(agrees, "The young person is 16 or 17 and agrees for themselves.");
        assertHolds(young(17, OwnAgreement.YES, WHOLE, new Person("M", "mother", null, null, null, null, NONE)),
                "The young person is 16 or 17 and agrees for themselves.");
        assertFails(young(16, OwnAgreement.NO, NONE, objects(true, false)),
                "Somebody with parental responsibility objects and is willing and able to accommodate the child.");
        assertFails(young(16, OwnAgreement.YES, new Assent(false, null, null, null, null), objects(true, false)),
                "Somebody with parental responsibility objects and is willing and able to accommodate the child.");
        assertRefused(young(15, OwnAgreement.YES, WHOLE, MOTHER_AGREES),
                "Only a young person of 16 or 17 can agree for themselves.");
        assertRefused(young(null, OwnAgreement.YES, WHOLE, MOTHER_AGREES),
                "The child's age is not on the record: only somebody known to be 16 or 17 can agree for themselves.");
        assertRefused(young(16, OwnAgreement.UNDER_16, NONE, MOTHER_AGREES),
                "The young person is 16 or over: say whether they agree for themselves.");
        assertRefused(young(16, OwnAgreement.YES, new Assent(true, "used", true, null, TODAY), MOTHER_AGREES),
                "Explain to the young person the right to object and to end this at any time without notice.");
    }

    @Test
    void an_agreement_has_a_review_and_limits_and_an_end_that_lies_ahead() {
        assertRefused(terms(null, null, "none"), "Say when the agreement is reviewed.");
        assertRefused(terms(null, TODAY.minusDays(1), "none"), "The review cannot be in the past.");
        assertRefused(terms(TODAY.minusDays(1), TODAY, "none"), "The planned end cannot be in the past.");
        assertRefused(terms(null, TODAY, null), "Write the limits of the agreement, or that there are none.");
        assertThat(Section20Policy.incomplete(terms(null, TODAY, "none"))).as("the end may not be known yet").isEmpty();
    }

    @Test
    void an_objection_needs_no_terms() {
        Answer a = new Answer(Holders.ALL_NAMED, null, List.of(objects(true, false)), OwnAgreement.UNDER_16, NONE, null,
                null, null, 8, BORN, TODAY);
        assertThat(Section20Policy.incomplete(a)).isEmpty();
        assertThat(Section20Policy.outcome(a).valid()).isFalse();
    }

    private static Person agrees(Assent assent, Boolean livesWithOrder) {
        return new Person("M", "mother", Stance.AGREES, livesWithOrder, null, null, assent);
    }

    private static Person objects(Boolean canAccommodate, Boolean livesWithOrder) {
        return new Person("F", "father", Stance.OBJECTS, livesWithOrder, canAccommodate, null, NONE);
    }

    private static Answer child(Person... people) {
        return with(Holders.ALL_NAMED, null, people);
    }

    private static Answer with(Holders holders, String whyNobody, Person... people) {
        return new Answer(holders, whyNobody, List.of(people), OwnAgreement.UNDER_16, NONE, null, TODAY.plusDays(28),
                "none", 8, BORN, TODAY);
    }

    private static Answer young(Integer age, OwnAgreement own, Assent assent, Person... people) {
        return new Answer(Holders.ALL_NAMED, null, List.of(people), own, assent, null, TODAY.plusDays(28), "none", age,
                TODAY.minusYears(16), TODAY);
    }

    private static Answer terms(LocalDate end, LocalDate review, String limits) {
        return new Answer(Holders.ALL_NAMED, null, List.of(MOTHER_AGREES), OwnAgreement.UNDER_16, NONE, end, review,
                limits, 8, BORN, TODAY);
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(Section20Policy.incomplete(answer)).hasValue(sentence);
    }

    private static void assertHolds(Answer answer, String reason) {
        assertThat(Section20Policy.incomplete(answer)).isEmpty();
        assertThat(Section20Policy.outcome(answer)).isEqualTo(new Section20Policy.Outcome(true, reason));
    }

    private static void assertFails(Answer answer, String reason) {
        assertThat(Section20Policy.incomplete(answer)).isEmpty();
        assertThat(Section20Policy.outcome(answer)).isEqualTo(new Section20Policy.Outcome(false, reason));
    }
}
