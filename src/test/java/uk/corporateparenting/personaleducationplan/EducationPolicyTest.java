package uk.corporateparenting.personaleducationplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.incare.Story;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.record.LegalStatusCode;

class EducationPolicyTest {

    private static final String USUAL = "09-01/12-19,01-05/03-31,04-15/07-22";

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2015-06-01, T65, T64",
        "2026-03-02, 2023-03-02, T65, T64",
        "2026-03-02, 2023-03-03, L56, L57",
        "2026-03-02, , T65, T64"})
    void the_first_plan_counts_from_care_or_from_the_third_birthday(String entered, String born, String clock,
            String begun) {
        Story story = Story.inCareSince(entered);
        if (born != null) {
            story.born(born);
        }
        assertThat(EducationPolicy.clock(story.now())).isEqualTo(clock);
        assertThat(EducationPolicy.beginClock(story.now())).isEqualTo(begun);
        assertThat(EducationPolicy.isToBegin(story.now())).isTrue();
    }

    @Test
    void a_plan_counts_once_it_is_good() {
        Story story = Story.inCareSince("2026-03-02").born("2015-06-01").planned("2026-03-20", "returned");
        assertThat(EducationPolicy.clock(story.now())).isEqualTo("T65");
        assertThat(EducationPolicy.isToBegin(story.now())).isFalse();
        assertThat(EducationPolicy.clock(story.planned("2026-03-25", "good").now())).isEqualTo("T66");
        assertThat(EducationPolicy.settled(story.planned("2026-07-01", "to-check").now()).orElseThrow().completedOn())
                .isEqualTo("2026-03-25");
        assertThat(EducationPolicy.clock(Story.inCareSince("2026-03-02").planned("2026-03-20", null).now()))
                .as("brought in").isEqualTo("T66");
    }

    @Test
    void short_breaks_owe_no_plan() {
        assertThat(EducationPolicy.isOwed(Story.inCareSince("2026-01-05").status(LegalStatusCode.V4,
                "2026-01-05").now()))
                .isFalse();
        assertThat(EducationPolicy.isOwed(Story.inCareSince("2026-01-05").now())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // in term, in the holidays after it, on its first and its last day
        "2026-10-12, 2027-03-25",
        "2026-12-28, 2027-03-25",
        "2027-01-04, 2027-07-21",
        "2027-01-03, 2027-03-25",
        "2027-03-25, 2027-07-21",
        // beyond what the council has set
        "2027-05-03, 2027-12-19",
        "2027-08-10, 2027-12-19",
        "2028-02-29, 2028-07-22",
        // before it
        "2026-05-11, 2026-12-18",
        "2025-10-06, 2026-03-31"})
    void each_plan_is_followed_by_one_in_the_next_term(String completed, String dueOn) {
        SchoolTerms terms = new SchoolTerms("2027-04-12/2027-07-21, 2026-09-01/2026-12-18,2027-01-04/2027-03-25",
                USUAL);
        assertThat(terms.after(LocalDate.parse(completed)).ends()).isEqualTo(dueOn);
    }

    @Test
    void without_a_setting_the_usual_terms_count() {
        SchoolTerms terms = new SchoolTerms("", USUAL);
        assertThat(terms.after(LocalDate.of(2026, 11, 22)).ends()).isEqualTo("2027-03-31");
        assertThat(terms.after(LocalDate.of(2026, 12, 31)).ends()).isEqualTo("2027-03-31");
    }

    @Test
    void a_place_is_lost_on_the_first_day_without_one() {
        assertThat(EducationPolicy.placeLostOn(List.of())).isEmpty();
        assertThat(EducationPolicy.placeLostOn(List.of(place("2026-05-20", "no-place"), place("2026-05-11", "excluded"),
                place("2026-05-04", "suspended"), place("2025-09-01", "on-roll")))).contains(LocalDate.of(2026, 5, 11));
        assertThat(EducationPolicy.placeLostOn(List.of(place("2026-06-01", "on-roll"), place("2026-05-11",
                "excluded"))))
                .isEmpty();
    }

    private static SchoolPlace place(String on, String change) {
        return new SchoolPlace(LocalDate.parse(on), change, null, null);
    }
}
