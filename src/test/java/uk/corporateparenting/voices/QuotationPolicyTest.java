package uk.corporateparenting.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.corporateparenting.record.AgreedHow;
import uk.corporateparenting.voices.QuotationPolicy.Candidate;

class QuotationPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate IN_CARE_FROM = LocalDate.of(2024, 3, 1);
    private static final List<String> PEOPLE = List.of("Jade", "O'Neill-Khan", "Mrs Dana Fox (mother)", "The Bakers",
            "Will", "Zoë", "Tom Reed", "foster carer");
    private static final List<String> SCHOOLS = List.of("St Mary's Primary School", "Mill Academy");

    private static String problem(LocalDate saidOn, LocalDate agreedOn, boolean understood, LocalDate until) {
        return QuotationPolicy.problem(new Offer("I like it here.", saidOn, "homes", "Tom Reed", agreedOn,
                AgreedHow.SAID, understood, until), Set.of("homes"), IN_CARE_FROM, TODAY, 12).orElse("fine");
    }

    private static String leads(String words) {
        return QuotationPolicy.leadsToTheChild(words, PEOPLE, SCHOOLS).orElse("fine");
    }

    @Test
    void nobody_is_quoted_without_an_agreement_of_their_own_that_still_stands() {
        assertThat(problem(TODAY, TODAY, true, null)).isEqualTo("fine");
        assertThat(problem(TODAY, TODAY, false, null)).startsWith("Nobody is quoted who has not agreed themselves");
        assertThat(problem(TODAY, TODAY.minusDays(1), true, null)).contains("not before they said the words");
        assertThat(problem(TODAY, TODAY.plusDays(1), true, null)).contains("not after today");
        assertThat(problem(TODAY.plusDays(1), TODAY, true, null)).contains("not after today");
        assertThat(problem(IN_CARE_FROM.minusDays(1), TODAY, true, null)).contains("first day in care");
        assertThat(problem(TODAY.minusMonths(13), TODAY.minusMonths(13), true, null)).endsWith("ask them again.");
        assertThat(problem(TODAY.minusMonths(13), TODAY, true, null)).as("asked again").isEqualTo("fine");
        assertThat(problem(TODAY, TODAY, true, TODAY.plusMonths(3))).as("a shorter time").isEqualTo("fine");
        assertThat(problem(TODAY, TODAY, true, TODAY.plusMonths(13))).contains("12 months at most");
    }

    @Test
    void what_is_missing_is_asked_for_one_thing_at_a_time() {
        assertThat(QuotationPolicy.problem(new Offer(" ", null, null, null, null, null, false, null), Set.of(),
                IN_CARE_FROM, TODAY, 12)).hasValue("Write down what they said, in their own words.");
        assertThat(QuotationPolicy.problem(new Offer("x".repeat(401), null, null, null, null, null, false, null),
                Set.of(), IN_CARE_FROM, TODAY, 12).orElseThrow()).startsWith("Keep it to 400 characters");
        assertThat(QuotationPolicy.problem(new Offer("x", TODAY, "luck", null, null, null, false, null), Set.of("homes"),
                IN_CARE_FROM, TODAY, 12)).hasValue("Choose of which outcome they speak.");
        assertThat(QuotationPolicy.problem(new Offer("x", TODAY, "homes", "", null, null, false, null), Set.of("homes"),
                IN_CARE_FROM, TODAY, 12)).hasValue("Say who asked them.");
        assertThat(QuotationPolicy.problem(new Offer("x", TODAY, "homes", "Tom", null, null, true, null),
                Set.of("homes"), IN_CARE_FROM, TODAY, 12)).hasValue("Say how they agreed to be quoted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"My name is jade and I am fine", "Jade's room", "the Neill-Khans are my family",
            "I miss O’Neill", "Ms Fox shouted", "The Bakers are kind", "zoe helps me", "Only Will listens",
            "Tom is a good social worker", "mr Reed came twice"})
    void whom_the_record_names_is_not_named(String words) {
        assertThat(leads(words)).startsWith("These words name the child, or somebody of their family")
                .doesNotContainIgnoringCase("jade", "fox", "reed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I will stay with my mother and my foster carer.", "The bakers made a cake for me.",
            "My school is good. School helped me.", "The Virtual School gave me a laptop.", "I want to live with [my aunt]",
            "I am 16 and I got 7 GCSEs in 2026!", "Nobody asked me for 3 years, then 2 people did.",
            "At last I know where I will live until I am 18.", "Primary school was hard, college is better."})
    void what_children_say_otherwise_may_be_printed(String words) {
        assertThat(leads(words)).isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I go to St Mary's and like it | a school", "we moved near Mill | a school",
            "I left Beacon Hill College early | a school", "They sent me to Fernwood school. | a school",
            "I live at 12 Oak Road now | a place", "it is le2 7lx | a place", "Come to LE27LX | a place",
            "ring 07700 900123 | telephone", "call (0116) 496-0000 | telephone", "I am @jellybean on it | the internet",
            "see www.me.tv | the internet", "jelly@example.org | the internet", "I am CH-000417 | reference"})
    void nothing_leads_to_a_school_a_door_or_a_telephone(String words, String what) {
        assertThat(leads(words)).contains(what);
    }

    @Test
    void nobody_is_quoted_twice_and_no_outcome_is_crowded() {
        List<Candidate> all = List.of(candidate(6, "CH-1", "health"), candidate(5, "CH-1", "homes"),
                candidate(4, "CH-2", "health"), candidate(3, "CH-3", "health"), candidate(2, "CH-3", "homes"),
                candidate(1, "CH-4", "homes"));
        assertThat(QuotationPolicy.choose(all, 2, one -> true)).extracting(Candidate::id)
                .containsExactly(6L, 4L, 2L, 1L);
        assertThat(QuotationPolicy.choose(all, 2, one -> !one.ref().equals("CH-2"))).extracting(Candidate::id)
                .containsExactly(6L, 3L, 1L);
    }

    @ParameterizedTest
    @CsvSource({"9,a child under 10", "10,a child of 10 to 15", "15,a child of 10 to 15", "16,a young person of 16 or 17",
            "18,a young adult who was in care", ",a child or young person"})
    void an_age_is_all_that_is_told(Integer age, String words) {
        assertThat(Speaker.of(age).words()).isEqualTo(words);
    }

    private static Candidate candidate(long id, String ref, String outcome) {
        return new Candidate(id, ref, outcome, "words", TODAY);
    }
}
