package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

/** Emergency protection beside everything else that goes on for the child. */
@EngineTest
class ProtectionTest {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired Everyday everyday;
    @Autowired TestClock clock;
    @Autowired CareRecord record;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private String inDanger() {
        String child = frontDoor.contact("contact");
        everyday.does(child, "screenContact", "dangerNow", "yes", "significantHarm", "likely");
        everyday.does(child, "confirmThreshold", "response", "immediate-protection");
        everyday.does(child, "authoriseResponse");
        return child;
    }

    private void policeProtect(String child) {
        everyday.does(child, "chooseProtection", "power", "police-protection", "takenAt", now(), "officer", "PC Hall",
                "force", "County police");
    }

    private String now() {
        return LondonTime.local(clock.now()).withSecond(0).withNano(0).toString();
    }

    @Test
    void what_follows_a_power_is_decided_by_night_too() {
        String child = inDanger();
        policeProtect(child);
        assertThat(council.mayDo(council.task(child, "decideBeforePowerEnds"))).containsExactly("erin", "grace", "hugh");
    }

    private LegalStatusCode basisOfCare(String child) {
        return record.latest(child, Fact.CareEpisode.class).orElseThrow().fact().basis();
    }

    @Test
    void care_that_begins_after_an_interim_order_is_care_under_that_order() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.doAll(child, "searchForHome", "confirmMove", "decideBeforePowerEnds");
        assertThatThrownBy(() -> everyday.does(child, "recordEarlyReturn"))
                .hasMessageContaining("looked after under an order");
        council.fire(child, "twentyFourHoursPassed");
        assertThat(basisOfCare(child)).isEqualTo(LegalStatusCode.C1);
    }

    @Test
    void an_order_made_while_a_home_is_found_brings_the_child_into_care_at_once() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.does(child, "decideBeforePowerEnds");
        everyday.doAll(child, "searchForHome", "confirmMove");
        assertThat(council.open(child)).contains("writeCarePlan").doesNotContain("recordEarlyReturn");
        assertThat(basisOfCare(child)).isEqualTo(LegalStatusCode.C1);
    }

    @Test
    void a_parents_home_found_after_the_order_needs_the_approval_that_goes_with_the_order() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.does(child, "decideBeforePowerEnds");
        everyday.does(child, "searchForHome", "placeKind", "parent", "provider", "PR0", "urn", null);
        assertThat(council.open(child)).contains("approvePlacement");
    }

    @Test
    void care_that_begins_after_an_agreement_is_care_by_agreement() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.doAll(child, "searchForHome", "confirmMove");
        everyday.does(child, "decideBeforePowerEnds", "powerOutcome", "section-20", "court", null, "orderMadeAt", null);
        everyday.does(child, "recordSection20");
        council.fire(child, "twentyFourHoursPassed");
        assertThat(basisOfCare(child)).isEqualTo(LegalStatusCode.V2);
    }

    /** In care under an interim order, and the assessment finds that the child has to be made safe again. */
    private String inCareAndInDangerAgain() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "decideBeforePowerEnds");
        everyday.does(child, "authoriseEntry", "legalBasis", "C1");
        everyday.doAll(child, "searchForHome", "confirmMove", "appointReviewingOfficer", "notifyPlacement",
                "agreePlacementPlan", "writeCarePlan", "givePromise", "holdStrategyDiscussion", "ratifyEntry");
        everyday.does(child, "assessChildAndFamily", "outcome", "strategy-discussion");
        everyday.does(child, "authoriseAssessment");
        everyday.does(child, "holdStrategyDiscussion", "strategyOutcome", "immediate-protection");
        return child;
    }

    private void staysInCare(String child) {
        everyday.does(child, "assessChildAndFamily", "outcome", "close");
        everyday.does(child, "authoriseAssessment");
        assertThat(council.isOver(child)).isTrue();
        assertThat(council.path(child)).contains("childLookedAfter").doesNotContain("tellOutcome");
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isTrue();
        assertThat(record.child(child).orElseThrow().placement()).isNotNull();
        assertThat(record.current(child, Fact.CareEpisode.class)).hasSize(1);
        assertThat(record.child(child).orElseThrow().legalStatus().code()).isEqualTo(LegalStatusCode.C1);
    }

    @Test
    void a_child_in_care_who_is_safe_without_another_power_stays_in_care() {
        String child = inCareAndInDangerAgain();
        everyday.does(child, "chooseProtection", "power", "none");
        staysInCare(child);
    }

    @Test
    void a_child_in_care_is_protected_again_without_coming_into_care_again() {
        String child = inCareAndInDangerAgain();
        policeProtect(child);
        assertThat(council.open(child)).containsExactly("decideBeforePowerEnds", "holdStrategyDiscussion",
                "ratifyEntry");
        everyday.does(child, "decideBeforePowerEnds", "powerOutcome", "return", "returnedAt", now(), "returnTo",
                "The Bakers", "homeAssessed", "Yes.", "supportAtHome", "Visits.", "court", null, "orderMadeAt", null);
        everyday.doAll(child, "holdStrategyDiscussion", "ratifyEntry");
        staysInCare(child);
    }

    @Test
    void entry_refused_is_no_care_whatever_follows_the_power() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "authorised", "no");
        everyday.does(child, "decideBeforePowerEnds", "powerOutcome", "section-20", "court", null, "orderMadeAt", null);
        everyday.doAll(child, "recordSection20", "holdStrategyDiscussion", "ratifyEntry");
        everyday.does(child, "assessChildAndFamily", "outcome", "close");
        everyday.does(child, "authoriseAssessment");
        assertThat(council.open(child)).containsExactly("tellOutcome");
    }

    @Test
    void another_contact_about_a_child_in_care_brings_no_second_entry() {
        String child = inCareAndInDangerAgain();
        everyday.does(child, "chooseProtection", "power", "none");
        staysInCare(child);
        String second = frontDoor.contact("remand");
        everyday.does(second, "acceptWayIn", "response", "care-agreed", "court", "Youth court", "remandTo",
                "local-authority", "knownAs", child, "whyMatch", "The same child.");
        assertThat(council.isOver(child)).isTrue();
        assertThat(council.isOver(second)).isTrue();
        assertThat(record.current(child, Fact.CareEpisode.class)).hasSize(1);
    }
}
