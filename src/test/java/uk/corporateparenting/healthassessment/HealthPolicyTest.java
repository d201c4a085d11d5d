package uk.corporateparenting.healthassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.incare.Story;
import uk.corporateparenting.record.Fact.StrengthsQuestionnaire;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;

class HealthPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "2021-06-01, , T60",
        "2021-06-01, 2026-05-31, T61",
        "2021-06-01, 2026-06-01, T62",
        "2010-06-01, 2026-03-31, T62",
        // Born on 29 February: five on 1 March.
        "2020-02-29, 2025-02-28, T61",
        "2020-02-29, 2025-03-01, T62"})
    void the_age_at_the_assessment_before_decides(String born, String assessed, String clock) {
        Story story = Story.inCareSince("2025-01-06").born(born);
        assertThat(HealthPolicy.clock((assessed == null ? story : story.assessed(assessed, "done")).now()))
                .isEqualTo(clock);
    }

    @Test
    void a_move_changes_nothing_and_a_new_time_in_care_begins_anew() {
        assertThat(HealthPolicy.clock(Story.inCareSince("2026-01-05").born("2012-01-01").assessed("2026-02-02", "done")
                .placed(PlaceCode.U6, "2026-03-02").now())).isEqualTo("T62");
        assertThat(HealthPolicy.clock(Story.inCareSince("2026-01-05").born("2012-01-01").assessed("2024-02-02", "done")
                .now())).isEqualTo("T60");
    }

    @Test
    void a_refusal_moves_the_next_one_and_leaves_the_first_to_be_done() {
        Story refused = Story.inCareSince("2026-01-05").born("2010-01-01").assessed("2026-02-02", "refused");
        assertThat(HealthPolicy.clock(refused.now())).isEqualTo("T62");
        assertThat(HealthPolicy.kind(refused.now())).isEqualTo("initial");
        assertThat(HealthPolicy.kind(refused.assessed("2027-01-02", "done").now())).isEqualTo("review");
    }

    @Test
    void short_breaks_owe_none_of_it() {
        Story breaks = Story.inCareSince("2026-01-05").status(LegalStatusCode.V3, "2026-01-05");
        assertThat(HealthPolicy.isOwed(breaks.now())).isFalse();
        assertThat(QuestionnairePolicy.isOwed(breaks.now(), LocalDate.of(2027, 1, 5))).isFalse();
        assertThat(HealthPolicy.isOwed(breaks.status(LegalStatusCode.V2, "2026-02-05").now())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2015-03-01, 2027-01-05",
        "2026-01-05, 2024-03-01, 2028-03-01",
        "2026-01-05, , 2027-01-05",
        "2024-02-29, 2015-03-01, 2025-03-01",
        "2023-01-05, 2020-02-29, 2024-02-29"})
    void the_first_questionnaire_is_owed_after_a_year_and_from_the_fourth_birthday(String entered, String born,
            String from) {
        Story story = Story.inCareSince(entered);
        assertThat(QuestionnairePolicy.owedFrom((born == null ? story : story.born(born)).now()))
                .contains(LocalDate.parse(from));
        assertThat(QuestionnairePolicy.clock(story.now())).isEqualTo("L55");
        assertThat(QuestionnairePolicy.clock(story.questionnaire("2026-06-01", 12).now()))
                .isEqualTo("T63");
    }

    @Test
    void from_the_seventeenth_birthday_on_none_falls_due() {
        Story story = Story.inCareSince("2020-01-05").born("2010-06-15");
        assertThat(QuestionnairePolicy.isOwed(story.now(), LocalDate.of(2027, 6, 14))).isTrue();
        assertThat(QuestionnairePolicy.isOwed(story.now(), LocalDate.of(2027, 6, 15))).isFalse();
    }

    @Test
    void the_trend_is_read_from_the_oldest_on() {
        assertThat(RecordQuestionnaire.trend(List.of())).isEqualTo("No questionnaire so far.");
        assertThat(RecordQuestionnaire.trend(List.of(at(2026, 15), at(2025, 15), at(2024, null), at(2023, 18), at(2022,
                14))))
                .isEqualTo("""
                        - 1 May 2022: **14**
                        - 1 May 2023: **18**, up by 4
                        - 1 May 2024: no score
                        - 1 May 2025: **15**, down by 3
                        - 1 May 2026: **15**, the same""");
    }

    private static StrengthsQuestionnaire at(int year, Integer score) {
        return new StrengthsQuestionnaire(LocalDate.of(year, 5, 1), score, score == null ? "SDQ2" : null);
    }
}
