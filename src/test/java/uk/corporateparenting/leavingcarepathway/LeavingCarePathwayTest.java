package uk.corporateparenting.leavingcarepathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.record.PathwayArea;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** The way from 16 to 25 as a whole, and everything that may turn it. */
@EngineTest
class LeavingCarePathwayTest {

    static final List<String> AREAS = List.of("planSafeguarding", "planHealth", "planLearningAndWork",
            "planAccommodation", "planMoney", "planParticipation", "planAspirations");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired YoungPeople people;
    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired FormService forms;
    @Autowired Cases cases;
    @Autowired TransactionTemplate transaction;
    @Autowired IdentityService identity;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void a_young_person_in_care_goes_the_whole_way_from_16_to_25() {
        String ref = people.inCare(16, 800);
        LocalDate sixteen = people.today();
        people.says(ref, LeavingCarePathway.TURNED_SIXTEEN);
        assertThat(council.open(ref)).containsExactly("confirmLeaverStatus");
        people.does(ref, "confirmLeaverStatus");
        assertThat(record.latest(ref, Fact.LeavingCareStatus.class).orElseThrow().fact()).satisfies(status -> {
            assertThat(status.status()).isEqualTo(LeaverStatusCode.ELIGIBLE);
            assertThat(status.onWhatFacts()).startsWith("Decided: 16 years old; "
                    + (ChronoUnit.DAYS.between(sixteen.minusYears(2), sixteen) + 1)
                    + " days looked after since 14; looked after at 16 or 17; looked after now.");
        });
        assertThat(council.open(ref)).containsExactly("allocateAdvisor", "assessPathwayNeeds", "goThroughList");
        assertThat(council.task(ref, "assessPathwayNeeds").getDueDate().toInstant())
                .isEqualTo(sixteen.plusMonths(3).atTime(23, 59, 59).atZone(LONDON).toInstant());
        people.does(ref, List.of("allocateAdvisor", "introduceAdvisor", "goThroughList", "assessPathwayNeeds"));
        assertThat(council.open(ref)).containsExactlyInAnyOrderElementsOf(AREAS);
        assertThat(council.task(ref, "planMoney").getAssignee()).isEqualTo("leon");
        people.does(ref, AREAS);
        people.does(ref, List.of("readPathwayPlan", "approvePathwayPlan", "sharePathwayPlan"));
        assertThat(record.latest(ref, Fact.PathwayPlan.class).orElseThrow().fact().approvedBy()).isEqualTo("grace");
        assertThat(council.open(ref)).isEmpty();
        assertThat(people.steps(ref, "pathway-status")).containsExactly("statusAsked", "gatherStatusFacts",
                "proposeLeaverStatus", "isStatusNew", "confirmLeaverStatus", "statusStands", "decideWhatIsOwed",
                "statusKnown");
        assertThat(people.steps(ref, "personal-advisor")).containsExactly("advisorNeeded", "isThereAnAdvisor",
                "allocateAdvisor", "doTheyKnowEachOther", "introduceAdvisor", "doTheyGetOn", "advisorKnown");
        assertThat(people.steps(ref, "pathway-plan")).containsExactly("planOwed", "assessPathwayNeeds", "writePathway",
                "pathwayPlanned");
        assertThat(people.steps(ref, "pathway-writing")).containsExactly("writingBegins", "writeOn", "writeAreas",
                "readPathwayPlan", "isPlanRight", "approvePathwayPlan", "isPathwayPlanApproved", "sharePathwayPlan",
                "planShared");

        council.fire(ref, "contactOpens");
        people.does(ref, "recordAdvisorContact", "accommodation", "C1");
        assertThat(people.due(ref, "contactOpens")).isEqualTo(sixteen.plusWeeks(8).minusWeeks(4).atStartOfDay(LONDON)
                .toInstant());
        assertThat(people.due(ref, "pathwayReviewOpens")).isEqualTo(sixteen.plusMonths(6).minusWeeks(8)
                .atStartOfDay(LONDON).toInstant());
        council.fire(ref, "pathwayReviewOpens");
        people.does(ref, "holdPathwayReview", "actions", "all");
        assertThat(record.current(ref, Fact.PathwayAction.class)).allSatisfy(kept ->
                assertThat(kept.fact().state()).isEqualTo("done"));
        assertThat(people.steps(ref, "pathway-review")).containsExactly("pathwayReviewAhead", "whatComesFirstNow",
                "pathwayReviewOpens", "holdPathwayReview", "doesPlanChange", "pathwayReviewed");
        assertThat(people.steps(ref, "advisor-contact")).containsExactly("contactAhead", "contactOpens",
                "recordAdvisorContact", "areWeInTouch", "contactDone");

        goesTo(sixteen.plusYears(1));
        assertThat(people.due(ref, "timeToPlanHome")).isBeforeOrEqualTo(clock.now());
        council.fire(ref, "timeToPlanHome");
        people.does(ref, List.of("planHome", "approveHome"));
        assertThat(people.steps(ref, "housing-at-eighteen")).containsExactly("homeOwed", "isHomePlanOwed",
                "timeToPlanHome", "planHome", "isHomeAtRisk", "approveHome", "isHomeApproved", "homeSettled");
        assertThat(record.latest(ref, Fact.HomePlan.class).orElseThrow().fact().approvedBy()).isEqualTo("helen");

        caseload.assign(ref, Role.REVIEWING_OFFICER, "uma", "Has room", "rosa");
        goesTo(sixteen.plusYears(2));
        people.leaves(ref, sixteen.plusYears(2), EndReasonCode.E17);
        council.fire(ref, "statusMayChange");
        council.fire(ref, "eighteenthBirthday");
        people.does(ref, "confirmLeaverStatus", "status", "former-relevant");
        assertThat(people.running(ref)).as("the same is owed").contains("pathway-duties", "advisor-contact");
        people.does(ref, "agreeAsAdult");
        assertThat(caseload.workers(List.of(ref))).containsKey(Role.PERSONAL_ADVISOR)
                .doesNotContainKey(Role.REVIEWING_OFFICER);
        assertThat(people.steps(ref, "turning-eighteen")).containsExactly("eighteenAhead", "eighteenthBirthday",
                "agreeAsAdult", "agreedAsAdult");
        council.fire(ref, "contactOpens");
        assertThat(council.task(ref, "recordAdvisorContact").getDueDate().toInstant()).as("seven days after a move")
                .isEqualTo(sixteen.plusYears(2).plusDays(7).atTime(23, 59, 59).atZone(LONDON).toInstant());
        people.does(ref, "recordAdvisorContact");
        assertThat(record.latest(ref, Fact.LeaverStatus.class).orElseThrow().fact()).satisfies(year ->
                assertThat(year.birthdayOn()).isEqualTo(sixteen.plusYears(2)));

        goesTo(sixteen.plusYears(5));
        council.fire(ref, "statusMayChange");
        assertThat(people.running(ref)).contains("to-twenty-five").doesNotContain("pathway-duties", "advisor-contact");
        people.does(ref, "reviewFormalDuties");
        assertThat(people.due(ref, "offerOpens")).isEqualTo(sixteen.plusYears(6).minusWeeks(4).atStartOfDay(LONDON)
                .toInstant());
        council.fire(ref, "offerOpens");
        people.does(ref, "offerAdvice");

        goesTo(sixteen.plusYears(9));
        council.fire(ref, "statusMayChange");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(people.steps(ref, "leaving-care-pathway")).containsExactly("turnedSixteenInCare", "pathwayBegins",
                "workOutStatus", "whatIsOwed", "giveFullDuties", "nextLook", "pathwayBegins", "workOutStatus",
                "whatIsOwed", "offerToTwentyFive", "nextLook", "pathwayBegins", "workOutStatus", "whatIsOwed",
                "pathwayOver");
    }

    private void goesTo(LocalDate day) {
        clock.to(day.atTime(9, 0).atZone(LONDON).toInstant());
    }

    @Test
    void from_nearly_16_on_the_young_person_is_prepared_and_has_an_advisor() {
        String ref = children.child(people.today().minusYears(16).plusMonths(3), people.today().minusDays(500));
        people.says(ref, LeavingCarePathway.FIFTEEN_AND_NINE_MONTHS);
        assertThat(council.open(ref)).containsExactly("allocateAdvisor", "prepareForPathway");
        assertThat(council.task(ref, "allocateAdvisor").getDueDate().toInstant())
                .isEqualTo(people.today().plusMonths(3).atTime(23, 59, 59).atZone(LONDON).toInstant());
        people.climbs(ref, "noAdvisorInTime", "helen");
        people.climbs(ref, "earlyPreparationLate", "helen");
        people.does(ref, List.of("prepareForPathway", "allocateAdvisor"));
        people.climbs(ref, "introductionLate", "grace");
        people.does(ref, "introduceAdvisor");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(people.steps(ref, "before-sixteen")).startsWith("fifteenAndNineMonthsReached", "isSixteenStillAhead",
                "beginEarly").endsWith("readyForPathway");
    }

    @Test
    void the_preparation_ends_with_care_and_the_pathway_does_not() {
        String ref = children.child(people.today().minusYears(16).plusMonths(3), people.today().minusDays(500));
        people.says(ref, LeavingCarePathway.FIFTEEN_AND_NINE_MONTHS);
        String older = people.inCare(16, 500);
        people.says(older, LeavingCarePathway.TURNED_SIXTEEN);
        transaction.executeWithoutResult(now -> {
            cases.endWithCare(ref, "care-ended");
            cases.endWithCare(older, "care-ended");
        });
        assertThat(council.isOver(ref)).isTrue();
        assertThat(people.running(older)).contains("leaving-care-pathway");
    }

    @Test
    void what_is_not_ready_at_16_goes_on_in_the_pathway_and_who_is_16_already_is_not_prepared() {
        String ref = children.child(people.today().minusYears(16).plusMonths(3), people.today().minusDays(500));
        people.says(ref, LeavingCarePathway.FIFTEEN_AND_NINE_MONTHS);
        clock.to(clock.now().plus(Duration.ofDays(100)));
        people.says(ref, LeavingCarePathway.TURNED_SIXTEEN);
        assertThat(people.running(ref)).doesNotContain("before-sixteen").contains("leaving-care-pathway");
        assertThat(council.open(ref)).containsExactly("confirmLeaverStatus");

        String older = people.inCare(17, 500);
        people.says(older, LeavingCarePathway.FIFTEEN_AND_NINE_MONTHS);
        assertThat(council.isOver(older)).isTrue();
    }

    @Test
    void an_advisor_is_neither_the_social_worker_nor_holds_a_budget_and_the_young_person_may_have_another() {
        String ref = people.inCare(16, 800);
        children.runs("personal-advisor", ref);
        for (String nobody : List.of("tom", "grace", "helen", "rhona")) {
            assertThatThrownBy(() -> people.does(ref, "allocateAdvisor", "advisor", nobody))
                    .hasRootCauseInstanceOf(Refused.class);
        }
        people.does(ref, "allocateAdvisor");
        assertThatThrownBy(() -> people.does(ref, "introduceAdvisor", "getOn", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        people.does(ref, "introduceAdvisor", "getOn", "no", "whyNot", "Too loud");
        people.does(ref, "allocateAdvisor", "advisor", "pia");
        assertThat(council.task(ref, "introduceAdvisor").getAssignee()).isEqualTo("pia");
        people.does(ref, "introduceAdvisor");
        children.runs("personal-advisor", ref);
        assertThat(council.isOver(ref)).isTrue();
    }

    @Test
    void a_manager_corrects_the_status_only_with_a_reason_and_it_stands_until_the_table_says_something_new() {
        String ref = people.inCare(16, 800);
        children.runs("pathway-status", ref);
        people.climbs(ref, "statusLate", "helen");
        assertThatThrownBy(() -> people.does(ref, "confirmLeaverStatus", "status", "qualifying"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.does(ref, "confirmLeaverStatus", "told", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        people.does(ref, "confirmLeaverStatus", "status", "qualifying", "reason", "The dates before 2024 are wrong");
        assertThat(record.latest(ref, Fact.Decision.class).orElseThrow().fact().overridesProposal()).isTrue();
        children.runs("pathway-status", ref);
        assertThat(council.isOver(ref)).as("nothing new").isTrue();
        assertThat(record.current(ref, Fact.LeavingCareStatus.class)).singleElement().satisfies(kept ->
                assertThat(kept.fact().status()).isEqualTo(LeaverStatusCode.QUALIFYING));
    }

    @Test
    void who_comes_into_care_late_waits_until_13_weeks_are_reached() {
        String ref = people.inCare(16, 30);
        people.says(ref, LeavingCarePathway.STATUS_OWED);
        assertThat(council.open(ref)).isEmpty();
        assertThat(people.due(ref, "statusMayChangeLater"))
                .isEqualTo(people.today().plusDays(60).atStartOfDay(LONDON).toInstant());
        clock.to(clock.now().plus(Duration.ofDays(60)));
        council.fire(ref, "statusMayChangeLater");
        people.does(ref, "confirmLeaverStatus");
        assertThat(council.open(ref)).contains("allocateAdvisor");
        assertThat(council.task(ref, "assessPathwayNeeds").getDueDate().toInstant()).as("three months from that day")
                .isEqualTo(people.today().plusMonths(3).atTime(23, 59, 59).atZone(LONDON).toInstant());
    }

    @Test
    void who_leaves_before_13_weeks_is_offered_advice_each_year_and_asks_in_one_step() {
        String ref = people.inCare(16, 30);
        people.says(ref, LeavingCarePathway.STATUS_OWED);
        people.leaves(ref, people.today(), EndReasonCode.E4A);
        people.says(ref, LeavingCarePathway.STATUS_OWED);
        people.does(ref, "confirmLeaverStatus", "status", "qualifying");
        assertThat(people.running(ref)).containsExactlyInAnyOrder("leaving-care-pathway", "to-twenty-five",
                "status-watch");
        council.fire(ref, "offerOpens");
        people.climbs(ref, "offerLate", "grace");
        assertThatThrownBy(() -> people.does(ref, "offerAdvice", "reached", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        people.does(ref, "offerAdvice", "reached", "no", "tried", "Called twice");
        asks(ref, "advice");
        assertThat(council.open(ref)).containsExactly("offerAdvice");
        people.does(ref, "offerAdvice", "wanted", "yes");
        assertThat(people.running(ref)).contains("pathway-duties").doesNotContain("to-twenty-five");
        assertThat(council.open(ref)).contains("allocateAdvisor", "assessPathwayNeeds");
    }

    private void asks(String ref, String wish) {
        children.starts("tom", LeavingCarePathway.REQUEST, "ask-for-pathway", ref, "wish", wish);
        people.deliver(ref);
    }

    @Test
    void at_21_who_keeps_the_advisor_has_the_full_duties_until_they_have_enough() {
        String ref = people.leaver(21);
        people.withAdvisor(ref);
        people.withPlan(ref);
        people.withStatus(ref, LeaverStatusCode.FORMER_RELEVANT);
        record.add(ref, new Fact.LeaverHome(people.today().minusYears(3), HomeOption.STAYING_PUT, "1 Mill Lane", null,
                true, "With the Bakers"), "leon");
        people.says(ref, LeavingCarePathway.STATUS_OWED);
        assertThat(people.sees("leon", ref, "reviewFormalDuties").get("dutyWords").toString())
                .contains("Staying Put ends at 21");
        people.climbs(ref, "formalDutiesLate", "helen");
        assertThatThrownBy(() -> people.does(ref, "reviewFormalDuties", "instead", null))
                .hasRootCauseInstanceOf(Refused.class);
        people.does(ref, "reviewFormalDuties", "keep", "yes");
        assertThat(people.running(ref)).contains("pathway-duties", "pathway-review", "advisor-contact");
        asks(ref, "advice");
        people.does(ref, "holdPathwayReview", "goOn", "no");
        assertThat(people.running(ref)).containsExactlyInAnyOrder("leaving-care-pathway", "to-twenty-five",
                "status-watch");
        asks(ref, "advisor");
        assertThat(people.running(ref)).as("one step opens it again").contains("pathway-duties");
        assertThat(people.steps(ref, "to-twenty-five")).containsSubsequence("areDutiesToReview", "reviewFormalDuties",
                "isAdvisorKept", "advisorKept");
    }

    @Test
    void agreed_education_keeps_the_duties_after_21_until_it_ends() {
        String ref = people.leaver(22);
        people.withAdvisor(ref);
        people.withPlan(ref);
        people.withStatus(ref, LeaverStatusCode.FORMER_RELEVANT);
        record.add(ref, new Fact.AgreedEducation(people.today(), "Nursing", people.today().plusDays(40)), "leon");
        people.says(ref, LeavingCarePathway.STATUS_OWED);
        assertThat(people.running(ref)).contains("pathway-duties");
        assertThat(people.due(ref, "statusMayChange")).isEqualTo(people.today().plusDays(41).atStartOfDay(LONDON)
                .toInstant());
        asks(ref, "advice");
        people.does(ref, "holdPathwayReview", "education", "no");
        assertThat(people.running(ref)).as("the course was given up").contains("to-twenty-five");
    }

    @Test
    void where_nothing_runs_a_request_begins_it_and_what_cannot_be_is_refused() {
        String ref = people.leaver(23);
        asks(ref, "advice");
        people.does(ref, "confirmLeaverStatus", "status", "former-relevant");
        people.does(ref, "reviewFormalDuties");
        assertThat(people.running(ref)).contains("to-twenty-five");

        String nobody = people.leaver(26);
        assertThatThrownBy(() -> asks(nobody, "advice")).hasRootCauseInstanceOf(Refused.class);
        String helped = people.leaver(19);
        people.withPlan(helped);
        assertThatThrownBy(() -> asks(helped, "advisor")).hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> children.starts("tom", LeavingCarePathway.REQUEST, "ask-for-pathway", helped,
                "otherReference", helped)).hasRootCauseInstanceOf(Refused.class);
    }

    @Test
    void an_area_of_the_plan_needs_a_need_somebody_for_every_step_and_a_day() {
        String ref = people.inCare(16, 800);
        children.runs("pathway-areas", ref);
        refused(ref, "planHealth", "owner1", null);
        refused(ref, "planHealth", "by1", null);
        refused(ref, "planHealth", "by1", people.today().minusDays(1).toString());
        refused(ref, "planHealth", "action4", "Run");
        refused(ref, "planHealth", "need", null);
        refused(ref, "planHealth", "contingency", null);
        refused(ref, "planHealth", "action1", null, "owner1", null, "by1", null);
        for (String area : AREAS) {
            people.does(ref, area, "another", "yes");
            refused(ref, area);
            people.does(ref, area, "standing", area.equals("planMoney") ? "replace" : "add");
        }
        assertThat(council.isOver(ref)).isTrue();
        assertThat(record.current(ref, Fact.PathwayNeed.class)).filteredOn(kept -> kept.fact().area()
                == PathwayArea.MONEY).extracting(kept -> kept.fact().state()).containsExactlyInAnyOrder("standing",
                "replaced");
        children.runs("pathway-areas", ref);
        AREAS.forEach(area -> people.does(ref, area, "standing", "keep"));
        assertThat(record.current(ref, Fact.PathwayNeed.class)).hasSize(14);
    }

    private void refused(String ref, String task, Object... special) {
        assertThatThrownBy(() -> people.does(ref, task, special)).hasRootCauseInstanceOf(Refused.class);
    }

    @Test
    void a_plan_is_written_again_until_it_is_right_and_never_approved_by_somebody_who_wrote_it() {
        String ref = people.inCare(16, 800);
        people.withAdvisor(ref);
        people.withStatus(ref, LeaverStatusCode.ELIGIBLE);
        children.runs("pathway-plan", ref);
        people.climbs(ref, "noPlanInTime", "helen");
        people.does(ref, "assessPathwayNeeds");
        people.climbs(ref, "areasLate", "grace");
        AREAS.forEach(area -> children.doesAs("leon", ref, area));
        people.climbs(ref, "readingLate", "helen");
        refused(ref, "readPathwayPlan", "right", "no");
        refused(ref, "readPathwayPlan", "agreed", "no");
        people.does(ref, "readPathwayPlan", "right", "no", "changes", "The money part");
        AREAS.forEach(area -> people.does(ref, area, "standing", "keep"));
        people.does(ref, "readPathwayPlan", "agreed", "no", "whyNotAgreed", "I want a flat now");
        people.climbs(ref, "approvalLate", "helen");
        identity.setAuthentication("leon", List.of("north.personal-advisor", "north.team-manager", "council.staff"));
        assertThatThrownBy(() -> forms.submitTaskForm(council.task(ref, "approvePathwayPlan").getId(),
                Map.of("approved", "yes", "reason", "I wrote it"))).hasStackTraceContaining("somebody else");
        identity.clearAuthentication();
        children.doesAs("hugh", ref, "approvePathwayPlan", "approved", "no");
        AREAS.forEach(area -> people.does(ref, area, "standing", "keep"));
        people.does(ref, "readPathwayPlan");
        children.doesAs("hugh", ref, "approvePathwayPlan");
        people.climbs(ref, "sharingLate", "helen");
        refused(ref, "sharePathwayPlan", "given", "no");
        people.does(ref, "sharePathwayPlan");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(record.current(ref, Fact.PathwayPlan.class)).filteredOn(kept -> kept.fact().approvedBy() != null)
                .singleElement().satisfies(kept -> assertThat(kept.fact().agreed()).isTrue());
    }

    @Test
    void what_is_missing_on_the_list_comes_back_after_three_months() {
        String ref = people.inCare(16, 800);
        children.runs("sixteen-plus-list", ref);
        people.climbs(ref, "listLate", "grace");
        people.does(ref, "goThroughList", "identityDocument", "on-its-way");
        assertThat(people.due(ref, "lookAgainLater")).isBetween(
                clock.now().atZone(LONDON).plusMonths(3).minusMinutes(1).toInstant(),
                clock.now().atZone(LONDON).plusMonths(3).toInstant());
        council.fire(ref, "lookAgainLater");
        people.does(ref, "goThroughList");
        assertThat(council.isOver(ref)).isTrue();
    }
}
