package uk.corporateparenting.entrytocare.strategydiscussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StrategyPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void names_the_one_who_is_missing() {
        assertThat(StrategyPolicy.attendance("A", "B", "C")).isEmpty();
        assertThat(StrategyPolicy.attendance(null, "B", "C")).get().asString().contains("social care:");
        assertThat(StrategyPolicy.attendance("A", null, "C")).get().asString().contains("the police:");
        assertThat(StrategyPolicy.attendance("A", "B", null)).get().asString().contains("health:");
    }

    @Test
    void plans_a_section_47_enquiry() {
        assertThat(StrategyPolicy.plan("assessment", null, null)).isEmpty();
        assertThat(StrategyPolicy.plan("section-47", null, DAY)).isPresent();
        assertThat(StrategyPolicy.plan("section-47", "joint", null)).isPresent();
        assertThat(StrategyPolicy.plan("section-47", "joint", DAY)).isEmpty();
    }

    @Test
    void the_child_is_seen_alone_or_the_reason_is_kept() {
        assertThat(StrategyPolicy.seen(true, DAY, true, null)).isEmpty();
        assertThat(StrategyPolicy.seen(true, null, true, null)).hasValue("Say when the child was seen.");
        assertThat(StrategyPolicy.seen(true, DAY, null, null)).hasValue("Say whether the child was seen alone.");
        assertThat(StrategyPolicy.seen(true, DAY, false, null)).hasValue("Say why the child was not seen alone.");
        assertThat(StrategyPolicy.seen(true, DAY, false, "Asked for mum")).isEmpty();
        assertThat(StrategyPolicy.seen(false, null, null, null)).hasValue("Say why the child was not seen.");
        assertThat(StrategyPolicy.seen(false, null, null, "Not born yet")).isEmpty();
    }

    @Test
    void the_manager_agrees_changes_or_sends_back() {
        assertThat(StrategyPolicy.authorisation("agree", "conference", null, null)).isEmpty();
        assertThat(StrategyPolicy.authorisation("agree", null, null, null)).isPresent();
        assertThat(StrategyPolicy.authorisation("return", "conference", null, null)).isPresent();
        assertThat(StrategyPolicy.authorisation("return", "conference", null, "See the child")).isEmpty();
        assertThat(StrategyPolicy.authorisation("change", "conference", null, "Why")).isPresent();
        assertThat(StrategyPolicy.authorisation("change", "conference", "conference", "Why")).isPresent();
        assertThat(StrategyPolicy.authorisation("change", "conference", "not-substantiated", null)).isPresent();
        assertThat(StrategyPolicy.authorisation("change", "conference", "not-substantiated", "Why")).isEmpty();
        assertThat(StrategyPolicy.settled("agree", "conference", null)).isEqualTo("conference");
        assertThat(StrategyPolicy.settled("change", "conference", "not-substantiated")).isEqualTo("not-substantiated");
        assertThat(StrategyPolicy.settled("return", "conference", null)).isNull();
    }

    @Test
    void a_plan_is_whole() {
        assertThat(StrategyPolicy.protectionPlan(false, null, null, null, null)).isEmpty();
        assertThat(StrategyPolicy.protectionPlan(true, null, "A", "B", "C"))
                .hasValue("Choose the category of the plan.");
        assertThat(StrategyPolicy.protectionPlan(true, "neglect", null, "B", "C")).isPresent();
        assertThat(StrategyPolicy.protectionPlan(true, "neglect", "A", null, "C")).isPresent();
        assertThat(StrategyPolicy.protectionPlan(true, "neglect", "A", "B", null)).isPresent();
        assertThat(StrategyPolicy.protectionPlan(true, "neglect", "A", "B", "C")).isEmpty();
    }

    @Test
    void the_first_review_is_in_time() {
        LocalDate latest = DAY.plusMonths(3);
        assertThat(StrategyPolicy.firstReview(false, DAY, null, latest)).isEmpty();
        assertThat(StrategyPolicy.firstReview(true, DAY, null, latest)).isPresent();
        assertThat(StrategyPolicy.firstReview(true, DAY, DAY, latest)).isPresent();
        assertThat(StrategyPolicy.firstReview(true, DAY, latest, latest)).isEmpty();
        assertThat(StrategyPolicy.firstReview(true, DAY, latest.plusDays(1), latest))
                .hasValue("The first review conference is too late: choose a day not after 2 February 2027.");
    }

    @Test
    void without_a_quorum_there_is_a_reason() {
        assertThat(StrategyPolicy.quorum(true, null)).isEmpty();
        assertThat(StrategyPolicy.quorum(false, null)).isPresent();
        assertThat(StrategyPolicy.quorum(false, "Too urgent to wait")).isEmpty();
    }
}
