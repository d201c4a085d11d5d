package uk.corporateparenting.permanencyplanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.permanencyplanning.PanelPolicy.Action;
import uk.corporateparenting.workflow.YesNo;

class PoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "adoption, E11, ACHIEVED", "adoption, E12, ACHIEVED", "adoption, E45, CLOSED",
        "special-guardianship, E48, ACHIEVED", "special-guardianship, E41, CLOSED",
        "child-arrangements, E41, ACHIEVED", "family-and-friends, E46, ACHIEVED", "family-and-friends, E41, ACHIEVED",
        "return-home, E4A, HOME", "return-home, E4B, CLOSED", "care-at-home, E4A, HOME", "adulthood, E5, CLOSED",
        "long-term-fostering, E4A, CLOSED", "-, E11, CLOSED", "return-home, -, CLOSED"})
    void what_the_end_of_care_means(String plan, String reason, EndOfCarePolicy.Meaning meaning) {
        assertThat(EndOfCarePolicy.of(plan, reason)).isEqualTo(meaning);
    }

    @Test
    void a_panel_defers_with_whole_actions_only() {
        assertThat(PanelPolicy.problem("agreed", null, List.of(), TODAY)).isEmpty();
        assertThat(PanelPolicy.problem("refused", null, List.of(), TODAY)).isPresent();
        assertThat(PanelPolicy.problem("deferred", null, List.of(), TODAY)).isPresent();
        assertThat(PanelPolicy.problem("deferred", null, List.of(new Action("Ask", null, TODAY)), TODAY)).isPresent();
        assertThat(PanelPolicy.problem("deferred", null, List.of(new Action("Ask", "Tom", TODAY.minusDays(1))), TODAY))
                .isPresent();
        assertThat(PanelPolicy.problem("deferred", null, List.of(new Action("Ask", "Tom", TODAY)), TODAY)).isEmpty();
        assertThat(PanelPolicy.words(List.of(new Action("Ask", "Tom", TODAY))))
                .isEqualTo("Ask (Tom, by 29 February 2028)");
    }

    @Test
    void a_proposal_was_weighed_and_lies_ahead() {
        List<String> weighed = List.of("adoption", "residential", "return-home");
        assertThat(problem("special-guardianship", null, weighed, TODAY, null, null)).isPresent();
        assertThat(problem("return-home", "return-home", weighed, TODAY, null, null)).isPresent();
        assertThat(problem("return-home", null, weighed, TODAY.minusDays(1), null, null)).isPresent();
        assertThat(problem("residential", null, weighed, TODAY, null, null)).isPresent();
        assertThat(problem("residential", null, weighed, TODAY, "With the team", null)).isEmpty();
        assertThat(problem("adoption", null, weighed, TODAY, null, null)).isPresent();
        assertThat(problem("adoption", "return-home", weighed, TODAY, null, YesNo.NO)).isEmpty();
    }

    private static java.util.Optional<String> problem(String plan, String alongside, List<String> weighed,
            LocalDate targetOn, String stepDown, YesNo consent) {
        return ProposalPolicy.problem(plan, alongside, weighed, targetOn, TODAY, stepDown, consent);
    }

    @Test
    void a_step_leads_on_and_a_plan_is_achieved_by_what_achieves_it() {
        assertThat(StepPolicy.problem("step", "home", "Ask", "Tom", TODAY, TODAY)).isEmpty();
        assertThat(StepPolicy.problem("step", "home", "Ask", null, TODAY, TODAY)).isPresent();
        assertThat(StepPolicy.problem("step", "home", "Ask", "Tom", TODAY.minusDays(1), TODAY)).isPresent();
        assertThat(StepPolicy.problem("order-made", "home", null, null, null, TODAY)).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("lives in the home"));
        assertThat(StepPolicy.problem("match", "match", null, null, null, TODAY)).isEmpty();
        assertThat(StepPolicy.problem("fails", "home", null, null, null, TODAY)).isEmpty();
        assertThat(StepPolicy.problem("home", "", null, null, null, TODAY)).isPresent();
    }

    @Test
    void adoption_reviews_come_after_four_weeks_three_months_and_every_six() {
        assertThat(List.of(0L, 1L, 2L, 7L)).extracting(AdoptionReviewRule::clock)
                .containsExactly("T117-first", "T117-second", "T117", "T117");
    }
}
