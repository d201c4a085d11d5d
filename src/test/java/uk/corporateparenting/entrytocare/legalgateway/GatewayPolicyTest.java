package uk.corporateparenting.entrytocare.legalgateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayPolicyTest {

    @Test
    void nobody_goes_to_court_without_the_threshold() {
        assertThat(GatewayPolicy.threshold(false, "issue")).isPresent();
        assertThat(GatewayPolicy.threshold(false, "pre-proceedings")).isPresent();
        assertThat(GatewayPolicy.threshold(false, "section-20")).isEmpty();
        assertThat(GatewayPolicy.threshold(false, "support")).isEmpty();
        assertThat(GatewayPolicy.threshold(true, "issue")).isEmpty();
    }

    @Test
    void the_family_is_offered_a_meeting_unless_unsafe() {
        assertThat(GatewayPolicy.familyGroup("accepted", true, null, true, "Aunt", null)).isEmpty();
        assertThat(GatewayPolicy.familyGroup("declined", false, null, true, "Aunt", null))
                .hasValue("Say when the meeting was offered.");
        assertThat(GatewayPolicy.familyGroup("unsafe", false, null, true, "Aunt", null))
                .hasValue("Say why it is unsafe to offer a family group meeting.");
        assertThat(GatewayPolicy.familyGroup("unsafe", false, "Threats", true, "Aunt", null)).isEmpty();
    }

    @Test
    void relatives_and_friends_are_looked_at_early() {
        assertThat(GatewayPolicy.familyGroup("accepted", true, null, true, null, null))
                .hasValue("Name the relatives and friends being looked at.");
        assertThat(GatewayPolicy.familyGroup("accepted", true, null, false, null, null))
                .hasValue("Say why no relative or friend is being looked at yet.");
        assertThat(GatewayPolicy.familyGroup("accepted", true, null, false, null, "All abroad")).isEmpty();
    }

    @Test
    void a_panel_shows_its_quorum_and_its_conflicts() {
        assertThat(GatewayPolicy.panel(true, null, false, null)).isEmpty();
        assertThat(GatewayPolicy.panel(false, null, false, null)).isPresent();
        assertThat(GatewayPolicy.panel(false, "Snow", false, null)).isEmpty();
        assertThat(GatewayPolicy.panel(true, null, true, null)).isPresent();
        assertThat(GatewayPolicy.panel(true, null, true, "The manager")).isEmpty();
    }

    @Test
    void a_decider_who_differs_says_why() {
        assertThat(GatewayPolicy.differing("support", "support", null)).isEmpty();
        assertThat(GatewayPolicy.differing("support", "issue", null)).isPresent();
        assertThat(GatewayPolicy.differing("support", "issue", "New injury")).isEmpty();
        assertThat(GatewayPolicy.differing(null, "issue", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(value = {"support,support", "step-down,support", "section-20,care", "pre-proceedings,NONE",
        "extend,NONE", "issue,NONE"}, nullValues = "NONE")
    void every_end_has_its_outcome(String route, String outcome) {
        assertThat(GatewayPolicy.outcomeOf(route)).isEqualTo(outcome);
    }

    @Test
    void only_a_care_order_brings_a_child_into_care() {
        assertThat(GatewayPolicy.bringsIntoCare("interim-care-order")).isTrue();
        assertThat(GatewayPolicy.bringsIntoCare("care-order")).isTrue();
        assertThat(GatewayPolicy.bringsIntoCare("supervision-order")).isFalse();
        assertThat(GatewayPolicy.bringsIntoCare("none")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"child-arrangements", "special-guardianship"})
    void an_order_about_a_home_says_with_whom(String order) {
        assertThat(GatewayPolicy.order(order, null)).isPresent();
        assertThat(GatewayPolicy.order(order, "Grandmother")).isEmpty();
        assertThat(GatewayPolicy.order("care-order", null)).isEmpty();
    }
}
