package uk.corporateparenting.permanencyplanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.record.AdoptionCeasedCode;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.AdoptionDates;
import uk.corporateparenting.record.Fact.AdoptionEvent;
import uk.corporateparenting.record.Fact.AdoptionPlan;
import uk.corporateparenting.record.Fact.PermanencePlan;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** Adoption's own route: advice, decision, court, match, placing, reviews, order. */
@EngineTest
class AdoptionTest {

    @Autowired Planned planned;
    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void adoption_against_the_parents_will_goes_straight_to_the_decision_maker_and_every_date_is_kept() {
        String child = shouldBePlaced();
        late(child, "applicationOverdue");
        lookedAfter.does(child, "applyForPlacementOrder");
        late(child, "courtTakesTooLong");
        lookedAfter.does(child, "recordPlacementOrder");
        match(child);
        late(child, "introductionsOverdue");
        lookedAfter.does(child, "planIntroductions");
        late(child, "placingOverdue");
        lookedAfter.does(child, "recordPlacedForAdoption");
        late(child, "adoptionOrderOverdue");
        council.fire(child, "adoptionReviewOpens");
        assertThatThrownBy(() -> lookedAfter.does(child, "holdAdoptionReview", "heldOn",
                planned.today().minusDays(1).toString())).hasRootCauseInstanceOf(Refused.class);
        council.fire(child, "adoptionReviewOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "holdAdoptionReview");
        assertThat(council.timers(child, "adoptionReviewOpens")).hasSize(1);
        lookedAfter.does(child, "recordAdoptionOrder");
        assertThat(council.open(child)).as("life-story work is owed after the order too")
                .containsExactly("requestLifeStory");
        assertThat(record.current(child, AdoptionEvent.class)).extracting(kept -> kept.fact().kind())
                .containsExactlyInAnyOrder("medical-advice", "legal-advice", "decision", "placement-order-applied",
                        "placement-order", "search", "match-recommended", "match", "introductions", "placed", "review",
                        "adoption-order");
        assertThat(record.latest(child, AdoptionDates.class).orElseThrow().fact()).isEqualTo(new AdoptionDates(
                planned.today(), planned.today(), false, 2, null, null));
        assertThat(record.latest(child, PermanencePlan.class).orElseThrow().fact().outcome()).isEqualTo("achieved");
        assertThat(messenger.sent(child)).contains("permanence.agreed");
    }

    @Test
    void where_the_parents_consent_the_adoption_panel_is_asked_first() {
        String child = planned.proposed("adoption", "consent", "yes");
        planned.reviewed(child, "endorsed");
        late(child, "medicalAdviceOverdue");
        lookedAfter.does(child, "giveMedicalAdvice");
        late(child, "legalAdviceOverdue");
        lookedAfter.does(child, "giveLegalAdvice", "consent", "yes");
        planned.panelMeets(child, Set.of("beatrix", "delia", "edgar"));
        assertThat(council.open(child)).isEmpty();
        planned.panelMeets(child, Planned.PANEL);
        late(child, "recommendationOverdue");
        assertThatThrownBy(() -> lookedAfter.does(child, "recommendAdoption", "minutesOn",
                planned.today().plusDays(1).toString())).hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "recommendAdoption");
        council.fire(child, "adoptionDecisionOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "decideAdoption");
        late(child, "consentOverdue");
        lookedAfter.does(child, "recordWitnessedConsent");
        assertThat(council.open(child)).containsExactly("searchForFamily");
        assertThatThrownBy(() -> lookedAfter.does(child, "searchForFamily", "adopters", null))
                .hasRootCauseInstanceOf(Refused.class);
        council.fire(child, "searchOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "searchForFamily", "found", "no");
        assertThat(council.open(child)).containsExactly("holdPlanningMeeting");
        assertThat(ceased(child)).isEqualTo(AdoptionCeasedCode.RD3);
    }

    @Test
    void consent_that_is_not_witnessed_and_an_order_that_is_not_made_end_the_plan() {
        String child = planned.proposed("adoption", "consent", "yes");
        planned.reviewed(child, "endorsed");
        lookedAfter.does(child, "giveMedicalAdvice");
        lookedAfter.does(child, "giveLegalAdvice", "consent", "yes");
        planned.panelMeets(child, Planned.PANEL);
        lookedAfter.does(child, "recommendAdoption", "recommended", "no");
        lookedAfter.does(child, "decideAdoption");
        lookedAfter.does(child, "recordWitnessedConsent", "witnessed", "no");
        assertThat(council.open(child)).containsExactly("holdPlanningMeeting");
        String other = shouldBePlaced();
        lookedAfter.does(other, "applyForPlacementOrder");
        lookedAfter.does(other, "recordPlacementOrder", "made", "no");
        assertThat(council.open(other)).containsExactly("holdPlanningMeeting");
        assertThat(ceased(other)).isEqualTo(AdoptionCeasedCode.RD2);
    }

    @Test
    void the_decision_maker_may_decide_against_it() {
        String child = planned.proposed("adoption", "consent", "no");
        planned.reviewed(child, "endorsed");
        lookedAfter.does(child, "giveMedicalAdvice");
        lookedAfter.does(child, "giveLegalAdvice");
        assertThat(council.mayDo(council.task(child, "decideAdoption"))).containsExactly("arthur");
        lookedAfter.does(child, "decideAdoption", "shouldBePlaced", "no");
        assertThat(council.open(child)).containsExactly("weighOption");
        assertThat(record.current(child, AdoptionPlan.class)).isEmpty();
    }

    @Test
    void a_refused_match_goes_on_searching_and_a_placing_may_end() {
        String child = shouldBePlaced();
        lookedAfter.does(child, "applyForPlacementOrder");
        lookedAfter.does(child, "recordPlacementOrder");
        lookedAfter.does(child, "searchForFamily");
        planned.panelMeets(child, Set.of("beatrix", "delia"));
        planned.panelMeets(child, Planned.PANEL);
        late(child, "matchRecommendationOverdue");
        lookedAfter.does(child, "recommendMatch");
        council.fire(child, "matchDecisionOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "decideMatch", "agreed", "no");
        match(child);
        lookedAfter.does(child, "planIntroductions");
        lookedAfter.does(child, "recordPlacedForAdoption");
        lookedAfter.does(child, "recordAdoptionOrder", "adoptionEnd", "ended");
        assertThat(council.open(child)).containsExactly("holdPlanningMeeting", "requestLifeStory");
        assertThat(ceased(child)).isEqualTo(AdoptionCeasedCode.RD4);
    }

    @Test
    void an_adoption_in_which_nothing_moves_is_chased_again_and_again() {
        String child = shouldBePlaced();
        lookedAfter.does(child, "applyForPlacementOrder");
        council.fire(child, "adoptionProgressDue");
        assertThat(council.open(child)).as("the application is a step").containsExactly("recordPlacementOrder");
        council.fire(child, "nextLook");
        assertThat(council.open(child)).containsExactly("answerDrift", "noteDrift", "recordPlacementOrder");
        lookedAfter.does(child, "answerDrift");
        lookedAfter.does(child, "noteDrift");
        assertThat(council.timers(child, "nextLook")).hasSize(1);
        lookedAfter.does(child, "recordPlacementOrder", "made", "no");
        assertThat(council.timers(child, "nextLook")).as("it ends with the adoption").isEmpty();
    }

    private void late(String child, String what) {
        council.fire(child, what);
        planned.answersTheLadder(child);
    }

    private String shouldBePlaced() {
        String child = planned.proposed("adoption", "consent", "no");
        planned.reviewed(child, "endorsed");
        lookedAfter.does(child, "giveMedicalAdvice");
        lookedAfter.does(child, "giveLegalAdvice");
        lookedAfter.does(child, "decideAdoption");
        return child;
    }

    private void match(String child) {
        lookedAfter.does(child, "searchForFamily");
        planned.panelMeets(child, Planned.PANEL);
        lookedAfter.does(child, "recommendMatch");
        lookedAfter.does(child, "decideMatch");
    }

    private AdoptionCeasedCode ceased(String child) {
        return record.latest(child, AdoptionPlan.class).orElseThrow().fact().ceasedReason();
    }
}
