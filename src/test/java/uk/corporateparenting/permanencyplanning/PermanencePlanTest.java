package uk.corporateparenting.permanencyplanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.incare.SiblingDecisions;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.LifeStory;
import uk.corporateparenting.record.Fact.PermanenceMarks;
import uk.corporateparenting.record.Fact.PermanenceOption;
import uk.corporateparenting.record.Fact.PermanencePlan;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** From the first day to a home for good, by the routes that the permanence panel decides. */
@EngineTest
class PermanencePlanTest {

    private static final String[] HAPPY = {
            "permanenceOwed", "agreePermanencePlan", "planningBegins", "holdPlanningMeeting", "assessForPermanence",
            "assessmentsAskedFor", "whichAssessments", "assessParenting", "assessKin", "assessmentsCollected",
            "assessmentsCollected", "assessmentsDone", "weighOptions", "optionsOpened", "weighOption",
            "isAnotherOptionWeighed", "weighOption", "isAnotherOptionWeighed", "proposePermanencePlan",
            "isItLongTermFostering", "otherPlanIsProposed", "reviewWasHeldOnPlan", "reviewPermanencePlan",
            "whatDidTheReviewSay", "whoDecidesThePlan", "decideAtPermanencePanel", "planGoesToPanel",
            "putPlanOnAgenda", "planHeardAtPanel", "isPanelQuorate", "decidePermanencePlan",
            "whatDidThePanelDecide", "panelHasDecided", "isPlanAgreed", "planIsAgreed", "announcePermanenceAgreed",
            "whichPlanIsIt", "achievePermanence", "planIsFollowed", "recordPermanenceStep", "isPlanDone",
            "recordPermanenceStep", "isPlanDone", "whatWasReached", "orderIsMade", "isPermanenceAchieved",
            "announcePermanenceAchieved", "permanenceIsAchieved"};

    @Autowired Planned planned;
    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired SiblingDecisions siblings;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void special_guardianship_from_the_meeting_to_the_order() {
        String child = planned.owed();
        lookedAfter.does(child, "holdPlanningMeeting");
        assertThat(council.open(child)).containsExactly("assessKin", "assessParenting");
        lookedAfter.does(child, "assessParenting");
        lookedAfter.does(child, "assessKin");
        lookedAfter.does(child, "weighOption", "option", "special-guardianship", "another", "yes");
        lookedAfter.does(child, "weighOption");
        lookedAfter.does(child, "proposePermanencePlan", "plan", "special-guardianship");
        assertThat(council.open(child)).isEmpty();
        planned.reviewed(child, "endorsed");
        planned.panelMeets(child, Planned.PANEL);
        assertThat(council.mayDo(council.task(child, "decidePermanencePlan"))).containsExactly("beatrix", "cyril");
        lookedAfter.does(child, "decidePermanencePlan");
        assertThat(plan(child)).satisfies(agreed -> {
            assertThat(agreed.agreedOn()).isEqualTo(planned.today());
            assertThat(agreed.agreedBy()).isEqualTo("beatrix");
            assertThat(agreed.daysToDecision()).isEqualTo(10);
            assertThat(agreed.endorsedOn()).isEqualTo(planned.today());
        });
        lookedAfter.does(child, "recordPermanenceStep");
        lookedAfter.does(child, "recordPermanenceStep", "progress", "order-made");
        assertThat(council.isOver(child)).isTrue();
        List<String> path = new ArrayList<>(planned.path(child));
        // Two assessments side by side: either may have been written down first.
        path.subList(7, 9).sort(Comparator.reverseOrder());
        assertThat(path).containsExactly(HAPPY);
        assertThat(messenger.sent(child)).contains("permanence.agreed", "letter.owed");
        assertThat(plan(child).outcome()).isEqualTo("achieved");
        assertThat(record.current(child, PermanenceOption.class)).hasSize(2);
    }

    @Test
    void life_story_work_begins_with_the_agreed_plan_and_ends_in_the_childs_hands() {
        String child = planned.agreed("special-guardianship");
        messenger.deliver(child);
        planned.writesToTheChild(child);
        council.fire(child, "lifeStoryOverdue");
        planned.answersTheLadder(child);
        council.fire(child, "lifeStoryRequestOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "requestLifeStory");
        council.fire(child, "lifeStoryStartOverdue");
        planned.answersTheLadder(child);
        assertThatThrownBy(() -> lookedAfter.does(child, "startLifeStory", "readyBy",
                planned.today().minusDays(1).toString())).hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "startLifeStory");
        lookedAfter.does(child, "deliverLifeStory");
        assertThat(record.latest(child, LifeStory.class).orElseThrow().fact().state()).isEqualTo("delivered");
        assertThat(council.open(child)).containsExactly("recordPermanenceStep");
        lookedAfter.does(child, "recordPermanenceStep", "progress", "fails");
        again(child);
        messenger.deliver(child);
        planned.writesToTheChild(child);
        lookedAfter.does(child, "requestLifeStory", "underWay", "yes");
        assertThat(council.open(child)).containsExactly("recordPermanenceStep");
    }

    private void again(String child) {
        lookedAfter.does(child, "holdPlanningMeeting", "parenting", "no", "kin", "no");
        planned.propose(child, "special-guardianship");
        planned.reviewed(child, "endorsed");
        planned.panelMeets(child, Planned.PANEL);
        lookedAfter.does(child, "decidePermanencePlan");
    }

    @Test
    void the_review_may_not_look_at_it_ask_for_changes_or_agree() {
        String child = planned.proposed("care-at-home");
        planned.reviewed(child, "not-considered");
        assertThat(council.open(child)).isEmpty();
        planned.reviewed(child, "changes");
        planned.propose(child, "care-at-home");
        planned.hears(child, "review.held");
        council.fire(child, "reviewOfPlanOverdue");
        planned.answersTheLadder(child);
        assertThatThrownBy(() -> lookedAfter.does(child, "reviewPermanencePlan", "childSays", null, "childSaysHow",
                null)).hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "reviewPermanencePlan");
        assertThat(council.variable(child, "meetingItem")).isNotNull();
    }

    @Test
    void the_panel_needs_a_quorum_defers_with_actions_and_refuses_with_reasons() {
        String child = planned.proposed("child-arrangements");
        planned.reviewed(child, "endorsed");
        planned.panelMeets(child, Set.of("beatrix", "delia"));
        assertThat(council.open(child)).isEmpty();
        planned.panelMeets(child, Planned.PANEL, "beatrix");
        assertThatThrownBy(() -> lookedAfter.doesAs("beatrix", child, "decidePermanencePlan"))
                .hasRootCauseInstanceOf(Refused.class).hasStackTraceContaining("declared an interest");
        council.fire(child, "panelRecordOverdue");
        planned.answersTheLadder(child);
        String due = planned.today().plusDays(7).toString();
        assertThatThrownBy(() -> lookedAfter.doesAs("cyril", child, "decidePermanencePlan", "panelDecision", "deferred",
                "action1", "Ask the aunt", "by1", due)).hasRootCauseInstanceOf(Refused.class)
                .hasStackTraceContaining("an owner and a date");
        lookedAfter.doesAs("cyril", child, "decidePermanencePlan", "panelDecision", "deferred", "action1",
                "Ask the aunt", "owner1", "Tom", "by1", due);
        council.fire(child, "deferredActionsOverdue");
        planned.answersTheLadder(child);
        assertThatThrownBy(() -> lookedAfter.does(child, "completeDeferredActions", "allDone", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "completeDeferredActions");
        planned.panelMeetsUnder("delia", child, Planned.PANEL);
        assertThat(council.mayDo(council.task(child, "decidePermanencePlan"))).as("no other member of the panel")
                .containsExactlyInAnyOrder("beatrix", "cyril", "delia");
        assertThatThrownBy(() -> lookedAfter.doesAs("delia", child, "decidePermanencePlan", "panelDecision", "refused"))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.doesAs("delia", child, "decidePermanencePlan", "panelDecision", "refused", "localRoutes",
                "Special guardianship with the aunt");
        assertThat(council.open(child)).containsExactly("weighOption");
        assertThat(plan(child).outcome()).isEqualTo("refused");
    }

    @Test
    void long_term_fostering_is_assessed_agreed_by_the_child_and_confirmed_twice_by_the_nominated_officer() {
        String child = planned.owed();
        lookedAfter.does(child, "holdPlanningMeeting", "parenting", "no", "kin", "no", "siblings", "yes");
        assertThatThrownBy(() -> lookedAfter.does(child, "assessSiblings", "childSays", null, "childSaysHow", null))
                .hasRootCauseInstanceOf(Refused.class);
        council.fire(child, "assessmentsOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "assessSiblings");
        council.fire(child, "weighingOverdue");
        planned.answersTheLadder(child);
        planned.propose(child, "long-term-fostering");
        council.fire(child, "confirmationOverdue");
        planned.answersTheLadder(child);
        assertThatThrownBy(() -> lookedAfter.does(child, "confirmLongTermFostering", "childAgrees", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.does(child, "confirmLongTermFostering", "assessed", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "confirmLongTermFostering", "confirmed", "no");
        lookedAfter.does(child, "weighOption");
        council.fire(child, "proposalOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "proposePermanencePlan", "plan", "long-term-fostering");
        lookedAfter.does(child, "confirmLongTermFostering");
        planned.reviewed(child, "endorsed");
        planned.panelMeets(child, Planned.PANEL);
        lookedAfter.does(child, "decidePermanencePlan");
        assertThatThrownBy(() -> lookedAfter.does(child, "recordPermanenceStep", "progress", "order-made"))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "recordPermanenceStep", "progress", "match");
        council.fire(child, "matchConfirmationOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "confirmLongTermMatch", "confirmed", "no");
        lookedAfter.does(child, "recordPermanenceStep", "progress", "match");
        assertThatThrownBy(() -> lookedAfter.does(child, "confirmLongTermMatch", "assessed", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "confirmLongTermMatch");
        assertThat(council.isOver(child)).isTrue();
        assertThat(plan(child).outcome()).isEqualTo("achieved");
        assertThat(record.current(child, Placement.class)).map(Recorded::fact).as("the same home, now for the long term")
                .extracting(Placement::place, Placement::changeReason, Placement::carerName).containsExactlyInAnyOrder(
                        tuple(PlaceCode.U6, PlaceChangeReason.PLACE, "The Bakers"),
                        tuple(PlaceCode.U4, null, "The Bakers"));
    }

    @Test
    void what_is_decided_about_one_is_seen_for_a_brother_by_who_may_see_them_both() {
        String ada = planned.owed();
        String ben = planned.owed();
        record.link(List.of(ada, ben), "tom");
        for (String child : List.of(ada, ben)) {
            lookedAfter.does(child, "holdPlanningMeeting", "parenting", "no", "kin", "no", "siblings", "yes");
        }
        lookedAfter.does(ada, "assessSiblings", "siblingsHow", "partly", "why", "Ada stays near her school");
        assertThat(siblings.words(ben, "tom")).contains("With some of them", "Ada stays near her school");
        assertThat(siblings.words(ben, "zoe")).as("another team's worker").isEqualTo(siblings.words(ada, "zoe"))
                .doesNotContain("Ada");
        var identity = record.latest(ada, ChildIdentity.class).orElseThrow();
        ChildIdentity who = identity.fact();
        record.add(ada, new ChildIdentity(who.knownAt(), who.givenName(), who.familyName(), who.dateOfBirth(), null,
                null, who.sex(), who.ethnicity(), null, null, null, who.postcode(), true), "grace", identity.id());
        assertThat(siblings.words(ben, "grace")).as("restricted, and not her work").doesNotContain("With some", "Ada");
        assertThat(siblings.words(ada, "tom")).as("each child is confirmed by itself").doesNotContain("With some");
    }

    @Test
    void a_home_has_to_last_six_months() {
        String child = planned.agreed("return-home");
        lookedAfter.does(child, "recordPermanenceStep", "progress", "home");
        clock.to(clock.now().plus(Duration.ofDays(200)));
        council.fireDue(child, clock.now());
        council.fire(child, "homeNotLookedAt");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "confirmHomeSustained", "lasted", "no");
        lookedAfter.does(child, "recordPermanenceStep", "progress", "home");
        council.fire(child, "homeHasLasted");
        lookedAfter.does(child, "confirmHomeSustained");
        assertThat(council.isOver(child)).isTrue();
        assertThat(plan(child).outcome()).isEqualTo("achieved");
    }

    @Test
    void a_plan_that_is_missing_or_does_not_move_is_chased() {
        String child = planned.owed();
        council.fire(child, "planningMeetingOverdue");
        planned.answersTheLadder(child);
        council.fire(child, "noPlanInTime");
        assertThat(council.open(child)).containsExactly("answerDrift", "holdPlanningMeeting", "noteDrift");
        council.fire(child, "driftNotAnswered");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("beatrix", "cyril");
        planned.answersTheLadder(child);
        assertThatThrownBy(() -> lookedAfter.does(child, "answerDrift", "doneBy",
                planned.today().minusDays(1).toString())).hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "answerDrift");
        council.fire(child, "viewOfDriftOverdue");
        planned.answersTheLadder(child);
        lookedAfter.does(child, "noteDrift", "reviewNow", "yes");
        assertThat(messenger.sent(child)).contains("review.requested");
        lookedAfter.does(child, "holdPlanningMeeting", "parenting", "no", "kin", "no");
        planned.propose(child, "special-guardianship");
        planned.reviewed(child, "endorsed");
        planned.panelMeets(child, Planned.PANEL);
        lookedAfter.does(child, "decidePermanencePlan");
        council.fire(child, "noProgress");
        lookedAfter.does(child, "noteDrift");
        lookedAfter.does(child, "answerDrift");
        assertThat(council.open(child)).containsExactly("recordPermanenceStep");
    }

    @Test
    void complex_needs_and_siblings_are_chased_sooner() {
        String child = planned.owed();
        var usual = council.timers(child, "noPlanInTime").get(0).getDuedate();
        assertThatThrownBy(() -> lookedAfter.does(child, "holdPlanningMeeting", "complex", "yes"))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "holdPlanningMeeting", "complex", "yes", "whyComplex", "A rare illness");
        assertThat(record.latest(child, PermanenceMarks.class).orElseThrow().fact().complexNeeds()).isTrue();
        assertThat(council.timers(child, "noPlanInTime").get(0).getDuedate()).isBefore(usual);
    }

    @Test
    void an_option_for_young_people_is_not_for_a_child_and_one_option_is_no_choice() {
        String child = planned.owed();
        lookedAfter.does(child, "holdPlanningMeeting", "parenting", "no", "kin", "no");
        assertThatThrownBy(() -> lookedAfter.does(child, "weighOption", "option", "adulthood"))
                .hasRootCauseInstanceOf(Refused.class).hasStackTraceContaining("16 or over");
        assertThatThrownBy(() -> lookedAfter.does(child, "weighOption", "whyOnlyOne", null))
                .hasRootCauseInstanceOf(Refused.class).hasStackTraceContaining("two options");
        lookedAfter.does(child, "weighOption", "another", "yes");
        lookedAfter.does(child, "weighOption", "option", "residential");
        assertThatThrownBy(() -> lookedAfter.does(child, "proposePermanencePlan", "plan", "special-guardianship"))
                .hasRootCauseInstanceOf(Refused.class).hasStackTraceContaining("beside the others");
        assertThatThrownBy(() -> lookedAfter.does(child, "proposePermanencePlan", "plan", "residential"))
                .hasRootCauseInstanceOf(Refused.class).hasStackTraceContaining("steps down");
        lookedAfter.does(child, "proposePermanencePlan", "plan", "residential", "stepDown", "With the support team");
        assertThat(plan(child).attachment()).isNotBlank();
        String young = planned.owed(planned.today().minusYears(16));
        lookedAfter.does(young, "holdPlanningMeeting", "parenting", "no", "kin", "no");
        lookedAfter.does(young, "weighOption", "option", "adulthood");
        assertThat(council.open(young)).containsExactly("proposePermanencePlan");
    }

    private PermanencePlan plan(String child) {
        return record.latest(child, PermanencePlan.class).orElseThrow().fact();
    }
}
