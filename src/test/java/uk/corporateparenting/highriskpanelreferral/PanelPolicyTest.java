package uk.corporateparenting.highriskpanelreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.highriskpanelreferral.PanelPolicy.Agreed;

class PanelPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final Agreed NOTHING = new Agreed(null, null, null);
    private static final Agreed GOOD = new Agreed("See them", "social-worker", TODAY);

    private static String decision(String outcome, Agreed... actions) {
        return PanelPolicy.decision(outcome, "Kit", "voluntary", List.of(actions), TODAY).orElse(null);
    }

    @Test
    void oversight_needs_actions_each_with_owner_and_day() {
        assertThat(decision("oversight", GOOD, NOTHING)).isNull();
        assertThat(decision("oversight", NOTHING)).contains("at least one");
        assertThat(decision("oversight", GOOD, new Agreed("Call", null, TODAY))).contains("who does it");
        assertThat(decision("oversight", GOOD, new Agreed("Call", "agency-police", null))).contains("by when");
        assertThat(decision("oversight", new Agreed(null, "agency-police", TODAY))).contains("what is to be done");
        assertThat(decision("oversight", new Agreed("Call", "agency-police", TODAY.minusDays(1)))).contains("before");
        assertThat(decision("referred-back", NOTHING)).isNull();
        assertThat(PanelPolicy.decision("oversight", null, "police", List.of(GOOD), TODAY).orElseThrow())
                .contains("lead professional");
        assertThat(PanelPolicy.decision("oversight", "Kit", null, List.of(GOOD), TODAY)).isPresent();
    }

    @Test
    void nobody_is_referred_without_a_risk_or_above_twenty_five() {
        assertThat(PanelPolicy.referral("Offending: some", 25)).isEmpty();
        assertThat(PanelPolicy.referral("Offending: some", null)).isEmpty();
        assertThat(PanelPolicy.referral("", 15).orElseThrow()).contains("risk");
        assertThat(PanelPolicy.referral("Offending: some", 26).orElseThrow()).contains("25");
    }

    @Test
    void of_age_agencies_share_on_consent_or_on_another_basis_with_a_reason() {
        assertThat(PanelPolicy.sharing(17, "under-18", null)).isEmpty();
        assertThat(PanelPolicy.sharing(null, "under-18", null)).isEmpty();
        assertThat(PanelPolicy.sharing(18, "under-18", null)).isPresent();
        assertThat(PanelPolicy.sharing(18, "consent", null)).isEmpty();
        assertThat(PanelPolicy.sharing(18, "vital-interests", null).orElseThrow()).contains("without consent");
        assertThat(PanelPolicy.sharing(18, "vital-interests", "Threats to life")).isEmpty();
        assertThat(PanelPolicy.sharing(18, null, null)).isPresent();
    }
}
