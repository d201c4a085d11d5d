package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.Stance;

class Section20StayPolicyTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 2);

    private final List<Consent> consents = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void without_anything_it_drifts() {
        assertThat(isWithoutPlan(LegalStatusCode.V2)).isTrue();
    }

    @Test
    void under_an_order_it_is_no_stay_by_agreement() {
        assertThat(isWithoutPlan(LegalStatusCode.C1)).isFalse();
    }

    @Test
    void a_return_date_ahead_is_a_plan_and_a_day_later_no_more() {
        consents.add(new Consent(ENTERED, "section-20", "Jo", "mother", true, Stance.values()[0], null, null, null, null,
                null, null, null, null, TODAY, null, null));
        assertThat(isWithoutPlan(LegalStatusCode.V2)).isFalse();
        assertThat(Section20StayPolicy.isWithoutPlan(story(LegalStatusCode.V2), consents, decisions, TODAY.plusDays(1)))
                .isTrue();
    }

    @Test
    void the_newest_care_plan_says_whether_there_is_permanence() {
        decided("writeCarePlan", "adoption", "2027-01-02");
        assertThat(isWithoutPlan(LegalStatusCode.V2)).isFalse();
        decided("writeCarePlan", "return-home", "2027-01-20");
        assertThat(isWithoutPlan(LegalStatusCode.V2)).isTrue();
        decided("reviewSection20", "none", "2027-01-21");
        assertThat(isWithoutPlan(LegalStatusCode.V2)).isTrue();
        decided("reviewSection20", "settled-court", "2027-01-22");
        assertThat(isWithoutPlan(LegalStatusCode.V2)).isFalse();
    }

    @Test
    void what_was_decided_in_an_earlier_time_in_care_does_not_count() {
        decided("writeCarePlan", "adoption", "2026-10-02");
        assertThat(isWithoutPlan(LegalStatusCode.V2)).isTrue();
    }

    private void decided(String kind, String outcome, String on) {
        decisions.add(0, new Decision(Instant.parse(on + "T12:00:00Z"), kind, outcome, "why", null, null, null, "helen",
                false));
    }

    private boolean isWithoutPlan(LegalStatusCode code) {
        return Section20StayPolicy.isWithoutPlan(story(code), consents, decisions, TODAY);
    }

    private static CareStory story(LegalStatusCode code) {
        return new CareStory("CH-000417", Optional.empty(),
                Optional.of(new CareEpisode(ENTERED, code, NeedCode.N1, "grace", "why", null, null)),
                List.of(new LegalStatus(Instant.parse("2026-11-02T12:00:00Z"), code, null, null, null, null)), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), Optional.of("north"));
    }
}
