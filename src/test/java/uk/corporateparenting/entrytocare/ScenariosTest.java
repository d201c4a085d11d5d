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

/** Every way through the front door, each with its own child. */
@EngineTest
class ScenariosTest {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired Everyday everyday;
    @Autowired TestClock clock;
    @Autowired CareRecord record;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private String screenedAs(String response) {
        String child = frontDoor.contact("contact");
        everyday.does(child, "screenContact", "dangerNow", "immediate-protection".equals(response) ? "yes" : "no",
                "significantHarm", "assessment".equals(response) ? "possible" : "likely");
        everyday.does(child, "confirmThreshold", "response", response);
        everyday.does(child, "authoriseResponse");
        return child;
    }

    private String assessedAs(String outcome) {
        String child = screenedAs("assessment");
        everyday.does(child, "assessChildAndFamily", "outcome", outcome);
        everyday.does(child, "authoriseAssessment");
        return child;
    }

    private String atTheGateway(String route) {
        String child = assessedAs("edge-of-care");
        everyday.doAll(child, "holdLegalPlanningMeeting", "offerFamilyGroupMeeting", "recommendAtCarePanel");
        everyday.does(child, "decideRoute", "gatewayRoute", route, "whyDifferent",
                "section-20".equals(route) ? null : "Something else is right.");
        return child;
    }

    private String now() {
        return LondonTime.local(clock.now()).withSecond(0).withNano(0).toString();
    }

    private String inDays(int days) {
        return LondonTime.day(clock.now()).plusDays(days).toString();
    }

    /** The moment has passed: somebody is told, answers, and the late work is still to be done. */
    private void escalates(String child, String eventId) {
        council.fire(child, eventId);
        everyday.does(child, council.answer(child));
    }

    private void closes(String child) {
        everyday.does(child, "tellOutcome");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, Fact.CareEpisode.class)).isEmpty();
    }

    private void duties(String child) {
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isTrue();
        everyday.doAll(child, "appointReviewingOfficer", "notifyPlacement", "agreePlacementPlan", "writeCarePlan",
                "givePromise");
    }

    @Test
    void the_manager_sends_a_contact_back_to_be_screened_again() {
        String child = frontDoor.contact("contact");
        everyday.doAll(child, "screenContact", "confirmThreshold");
        everyday.does(child, "authoriseResponse", "verdict", "return");
        assertThat(council.open(child)).containsExactly("screenContact");
    }

    @Test
    void an_early_help_override_is_decided_by_a_manager() {
        String child = frontDoor.contact("contact");
        everyday.does(child, "screenContact");
        everyday.does(child, "confirmThreshold", "response", "early-help", "whyOverride", "The aunt helps.");
        everyday.does(child, "authoriseResponse");
        closes(child);
    }

    @Test
    void an_assessment_is_sent_back_and_then_closes() {
        String child = screenedAs("assessment");
        everyday.does(child, "assessChildAndFamily");
        everyday.does(child, "authoriseAssessment", "verdict", "return");
        everyday.does(child, "assessChildAndFamily", "outcome", "child-in-need");
        everyday.does(child, "authoriseAssessment");
        closes(child);
    }

    @Test
    void a_strategy_discussion_leads_by_section_47_to_a_protection_plan() {
        String child = screenedAs("strategy-discussion");
        everyday.does(child, "holdStrategyDiscussion", "strategyOutcome", "section-47", "enquiry", "joint",
                "childSeenBy", inDays(1));
        everyday.does(child, "completeSection47Enquiry");
        everyday.does(child, "authoriseSection47", "decision", "return", "reason", "See the child alone.");
        everyday.doAll(child, "completeSection47Enquiry", "authoriseSection47");
        escalates(child, "conferenceOverdue");
        everyday.doAll(child, "holdProtectionConference", "holdCoreGroup");
        assertThat(council.open(child)).containsExactly("assessChildAndFamily");
        everyday.does(child, "assessChildAndFamily", "outcome", "protection-plan");
        everyday.does(child, "authoriseAssessment");
        closes(child);
        assertThat(record.current(child, Fact.Decision.class)).anyMatch(d -> "protection-plan".equals(d.fact().outcome()));
    }

    @Test
    void a_conference_may_decide_against_a_plan_and_an_enquiry_against_a_conference() {
        String child = screenedAs("strategy-discussion");
        everyday.does(child, "holdStrategyDiscussion", "strategyOutcome", "section-47", "enquiry", "single",
                "childSeenBy", inDays(1));
        everyday.doAll(child, "completeSection47Enquiry", "authoriseSection47");
        everyday.does(child, "holdProtectionConference", "planNeeded", "no", "category", null, "leadWorker", null,
                "coreGroup", null, "planOutline", null, "firstReviewOn", null);
        everyday.does(child, "assessChildAndFamily", "outcome", "strategy-discussion");
        everyday.does(child, "authoriseAssessment");
        everyday.does(child, "holdStrategyDiscussion", "strategyOutcome", "section-47", "enquiry", "single",
                "childSeenBy", inDays(1));
        everyday.does(child, "completeSection47Enquiry", "proposedOutcome", "not-substantiated");
        everyday.does(child, "authoriseSection47");
        everyday.does(child, "assessChildAndFamily", "outcome", "close");
        everyday.does(child, "authoriseAssessment");
        closes(child);
    }

    @Test
    void police_protection_ends_with_the_child_at_home_and_every_open_duty_closed() {
        String child = screenedAs("strategy-discussion");
        everyday.does(child, "holdStrategyDiscussion", "strategyOutcome", "immediate-protection");
        everyday.does(child, "chooseProtection", "power", "police-protection", "takenAt", now(), "officer", "PC Hall",
                "force", "County police");
        escalates(child, "powerEndsSoon");
        escalates(child, "powerEndsVerySoon");
        escalates(child, "ratificationOverdue");
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.doAll(child, "searchForHome", "confirmMove");
        council.fire(child, "twentyFourHoursPassed");
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isTrue();
        everyday.does(child, "decideBeforePowerEnds", "powerOutcome", "return", "returnedAt", now(), "returnTo",
                "The mother", "homeAssessed", "Yes.", "supportAtHome", "Visits.", "court", null, "orderMadeAt", null);
        everyday.doAll(child, "holdStrategyDiscussion", "ratifyEntry");
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isFalse();
        assertThat(record.child(child).orElseThrow().placement()).isNull();
        everyday.does(child, "assessChildAndFamily", "outcome", "child-in-need");
        everyday.does(child, "authoriseAssessment");
        everyday.does(child, "tellOutcome");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void an_emergency_order_is_refused_once_then_made_extended_and_followed_by_an_interim_order() {
        String child = screenedAs("immediate-protection");
        everyday.does(child, "chooseProtection", "power", "emergency-order");
        everyday.does(child, "approveApplication", "approved", "no");
        everyday.does(child, "chooseProtection", "power", "emergency-order");
        everyday.does(child, "approveApplication");
        everyday.does(child, "recordCourtDecision", "orderMade", "no", "endsAt", null);
        everyday.does(child, "chooseProtection", "power", "emergency-order");
        everyday.doAll(child, "approveApplication", "recordCourtDecision");
        everyday.does(child, "decideBeforePowerEnds", "powerOutcome", "extended", "orderEndsAt",
                LondonTime.local(clock.now()).plusDays(12).withSecond(0).withNano(0).toString());
        everyday.does(child, "decideBeforePowerEnds");
        everyday.does(child, "authoriseEntry", "legalBasis", "C1");
        everyday.doAll(child, "searchForHome", "confirmMove");
        duties(child);
        everyday.doAll(child, "holdStrategyDiscussion", "ratifyEntry");
        everyday.doAll(child, "assessChildAndFamily", "authoriseAssessment", "holdLegalPlanningMeeting",
                "offerFamilyGroupMeeting", "recommendAtCarePanel", "decideRoute", "recordSection20");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, Fact.CareEpisode.class)).hasSize(1);
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isTrue();
    }

    @Test
    void a_power_may_be_followed_by_section_20_once_the_agreement_holds() {
        String child = screenedAs("immediate-protection");
        everyday.does(child, "chooseProtection", "power", "police-protection", "takenAt", now(), "officer", "PC Hall",
                "force", "County police");
        String[] bySection20 = {"powerOutcome", "section-20", "court", null, "orderMadeAt", null};
        everyday.does(child, "decideBeforePowerEnds", (Object[]) bySection20);
        everyday.does(child, "recordSection20", "pr1Stance", "objects", "pr1CanAccommodate", "yes");
        everyday.does(child, "decideBeforePowerEnds", (Object[]) bySection20);
        everyday.does(child, "recordSection20");
        everyday.does(child, "authoriseEntry");
        everyday.doAll(child, "searchForHome", "confirmMove");
        council.fire(child, "twentyFourHoursPassed");
        duties(child);
        everyday.doAll(child, "holdStrategyDiscussion", "ratifyEntry");
        everyday.does(child, "assessChildAndFamily", "outcome", "close");
        everyday.does(child, "authoriseAssessment");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void section_20_the_same_day_is_not_valid_while_a_parent_objects_and_then_no_power_is_needed() {
        String child = screenedAs("immediate-protection");
        everyday.does(child, "chooseProtection");
        everyday.does(child, "recordSection20", "pr1Stance", "objects", "pr1CanAccommodate", "yes");
        everyday.does(child, "chooseProtection");
        everyday.does(child, "recordSection20");
        assertThat(council.open(child)).contains("authoriseEntry");
        everyday.does(child, "authoriseEntry");
        everyday.does(child, "searchForHome", "placeKind", "connected-unapproved");
        everyday.does(child, "checkSuitability");
        everyday.does(child, "approvePlacement", "approved", "no");
        everyday.does(child, "searchForHome", "placeKind", "connected-unapproved");
        everyday.does(child, "checkSuitability");
        everyday.does(child, "approvePlacement", "temporaryApprovalEndsOn", inDays(100));
        everyday.does(child, "confirmMove", "place", "U3");
        everyday.does(child, "recordEarlyReturn");
        everyday.doAll(child, "holdStrategyDiscussion", "ratifyEntry");
        assertThat(council.open(child)).containsExactly("assessChildAndFamily");
        assertThat(record.current(child, Fact.CareEpisode.class)).isEmpty();
    }

    @Test
    void a_child_who_is_safe_without_a_power_is_assessed() {
        String child = screenedAs("immediate-protection");
        everyday.does(child, "chooseProtection", "power", "none");
        assertThat(council.open(child)).containsExactly("assessChildAndFamily");
    }

    @Test
    void the_gateway_may_end_in_support_at_home() {
        String child = atTheGateway("support");
        closes(child);
    }

    @Test
    void an_agreement_that_does_not_hold_goes_back_to_the_decision_maker() {
        String child = atTheGateway("section-20");
        everyday.does(child, "recordSection20", "pr1Stance", "objects", "pr1CanAccommodate", "yes");
        escalates(child, "decisionOverdue");
        assertThat(council.open(child)).containsExactly("decideRoute");
    }

    @Test
    void pre_proceedings_are_extended_step_down_or_go_to_court_which_may_order_less_than_care() {
        String child = atTheGateway("pre-proceedings");
        everyday.doAll(child, "sendLetterBeforeProceedings", "meetParents");
        escalates(child, "reviewOverdue");
        everyday.does(child, "reviewPreProceedings", "reviewOutcome", "extend", "nextReviewOn", inDays(30));
        everyday.does(child, "reviewPreProceedings", "reviewOutcome", "issue");
        everyday.does(child, "issueApplication");
        escalates(child, "proceedingsOverdue");
        everyday.does(child, "recordCourtOrder", "courtOrder", "supervision-order", "endsAt",
                LondonTime.local(clock.now()).plusDays(360).withSecond(0).withNano(0).toString());
        closes(child);
    }

    @Test
    void pre_proceedings_that_work_end_in_support() {
        String child = atTheGateway("pre-proceedings");
        everyday.doAll(child, "sendLetterBeforeProceedings", "meetParents", "reviewPreProceedings");
        closes(child);
    }

    @Test
    void a_court_order_brings_a_child_into_care_at_once_even_in_a_home_that_is_a_breach() {
        String child = atTheGateway("issue");
        everyday.doAll(child, "issueApplication", "recordCourtOrder");
        everyday.does(child, "authoriseEntry", "legalBasis", "C1");
        everyday.does(child, "searchForHome", "placeKind", "supported-accommodation");
        escalates(child, "noHomeByEndOfDay");
        assertThat(council.open(child)).containsExactly("searchForHome");
        everyday.does(child, "searchForHome", "placeKind", "unregistered", "provider", null, "urn", null);
        everyday.does(child, "reportBreach");
        everyday.does(child, "confirmMove", "place", "Z11", "provider", null, "urn", null);
        duties(child);
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.latest(child, Fact.LegalStatus.class).orElseThrow().fact().code()).isEqualTo(LegalStatusCode.C1);
    }

    @Test
    void a_manager_may_refuse_entry_to_care() {
        String child = atTheGateway("section-20");
        everyday.does(child, "recordSection20");
        everyday.does(child, "authoriseEntry", "authorised", "no");
        closes(child);
    }

    @Test
    void a_remanded_child_is_looked_after_at_once_with_a_parent_only_after_approval() {
        String child = frontDoor.contact("remand");
        everyday.does(child, "acceptWayIn", "response", "care-agreed", "court", "Youth court", "remandTo",
                "local-authority");
        everyday.does(child, "authoriseEntry", "legalBasis", "J1", "court", "Youth court", "basisStartedAt", now(),
                "youthDetention", "no");
        everyday.does(child, "searchForHome", "placeKind", "parent", "provider", "PR0", "urn", null);
        everyday.does(child, "approvePlacement", "homeAndAdultsAssessed", "yes", "planReviewed", "yes",
                "placementPlanReady", "yes");
        everyday.does(child, "confirmMove", "place", "P1", "provider", "PR0", "urn", null);
        duties(child);
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void an_open_case_that_now_needs_more_goes_on_from_the_assessment() {
        String child = frontDoor.contact("open-case");
        everyday.does(child, "acceptWayIn", "response", "assessment", "openCaseReason", "The father is back.");
        assertThat(council.open(child)).containsExactly("assessChildAndFamily");
    }

    @Test
    void a_second_contact_about_a_child_joins_the_open_case_and_one_after_it_takes_the_known_reference() {
        String known = frontDoor.contact("contact");
        String second = frontDoor.contact("contact");
        everyday.does(second, "screenContact", "knownAs", known, "whyMatch", "The same school and mother.");
        assertThat(council.isOver(second)).isTrue();
        assertThat(record.knownAs(second)).isEqualTo(known);
        assertThat(council.open(known)).containsExactly("screenContact");

        everyday.does(known, "screenContact", "significantHarm", "none", "need", "universal", "adviceOnly", "yes");
        everyday.does(known, "confirmThreshold", "response", "information-and-advice", "referral", "no");
        closes(known);
        String third = frontDoor.contact("contact");
        everyday.does(third, "screenContact", "knownAs", known, "whyMatch", "The same school and mother.");
        council.settle(known);
        assertThat(council.open(third)).isEmpty();
        assertThat(council.open(known)).containsExactly("confirmThreshold");
    }

    @Test
    void an_accepted_way_in_may_join_the_open_case_too() {
        String known = frontDoor.contact("contact");
        String second = frontDoor.contact("open-case");
        everyday.does(second, "acceptWayIn", "response", "assessment", "openCaseReason", "The father is back.",
                "knownAs", known, "whyMatch", "The same child.");
        assertThat(council.isOver(second)).isTrue();
    }

    @Test
    void late_assessments_are_looked_at_and_escalated() {
        String child = screenedAs("assessment");
        council.fire(child, "checkpointReached");
        everyday.does(child, "reviewAssessmentProgress");
        escalates(child, "assessmentLate");
        escalates(child, "assessmentOverdue");
        assertThat(council.open(child)).containsExactly("assessChildAndFamily");
        everyday.does(child, "assessChildAndFamily", "outcome", "close");
        everyday.does(child, "authoriseAssessment");
        assertThat(council.open(child)).containsExactly("tellOutcome");
    }

    @Test
    void care_is_impossible_without_day_basis_need_and_reason() {
        String child = atTheGateway("section-20");
        everyday.does(child, "recordSection20");
        for (String missing : new String[] {"neededOn", "legalBasis", "categoryOfNeed", "reason"}) {
            assertThatThrownBy(() -> everyday.does(child, "authoriseEntry", missing, null)).isNotNull();
        }
        assertThat(council.open(child)).containsExactly("authoriseEntry");
        assertThat(record.current(child, Fact.CareEpisode.class)).isEmpty();
    }

    @Test
    void a_decision_without_the_childs_view_or_a_reason_for_its_absence_is_refused_in_one_sentence() {
        String child = frontDoor.contact("contact");
        everyday.does(child, "screenContact");
        assertThatThrownBy(() -> everyday.does(child, "confirmThreshold", "childSays", null, "childSaysHow", null))
                .hasMessageContaining("Write what the child said, or why their view is missing.");
        everyday.does(child, "confirmThreshold", "childSays", null, "childSaysHow", null, "whyNoChildView",
                "Not seen yet.");
    }
}
