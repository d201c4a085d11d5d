package uk.corporateparenting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.AdvisorContact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildView;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.HomePlan;
import uk.corporateparenting.record.Fact.HousingReferral;
import uk.corporateparenting.record.Fact.LeavingCareStatus;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.LifeStory;
import uk.corporateparenting.record.Fact.LostContact;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.record.Fact.PanelDecision;
import uk.corporateparenting.record.Fact.PathwayNeed;
import uk.corporateparenting.record.Fact.PathwayPlan;
import uk.corporateparenting.record.Fact.PathwayReview;
import uk.corporateparenting.record.Fact.PermanencePlan;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.PlacementLesson;
import uk.corporateparenting.record.Fact.StabilityAction;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.InTouchCode;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PathwayArea;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

/**
 * One child from the first contact at 15 to the end of everything at 25: care, a home at risk and lost, permanence in
 * the next one, the pathway, the high-risk panel, 18, 21 and 25. People fill in the product's own forms, meetings are
 * held by theirs, messages go their own way, and the clock goes from one event to the next. At each milestone exactly
 * what should be open is open; at the end nothing is.
 */
@EngineTest
class WholeLifeTest {

    private static final LocalDate CONTACT = LocalDate.of(2028, 1, 10);
    private static final LocalDate BORN = LocalDate.of(2012, 11, 5);

    private static final List<String> IN_CARE = List.of("child-in-care", "birthdays", "looked-after-review",
            "statutory-visit", "health-assessment", "personal-education-plan", "strengths-questionnaire");
    private static final List<String> PATHWAY = List.of("leaving-care-pathway", "pathway-duties", "status-watch",
            "advisor-contact", "pathway-review");

    /** Who chairs and deputises, by panel. */
    private static final Map<String, List<String>> CHAIRS = Map.of("stability-meeting", List.of("cora", "edwin"),
            "permanence-panel", List.of("beatrix", "cyril"), "children-high-risk", List.of("celia", "desmond"));

    /** What comes back again and again is done the day before it is due; everything else on the day it comes up. */
    private static final Set<String> ON_TIME = Set.of("visitChild", "holdReview", "writeEducationPlan",
            "recordHealthAssessment", "recordQuestionnaire", "recordAdvisorContact", "holdPathwayReview", "offerAdvice",
            "searchForYoungPerson");

    private static final List<String> AREAS = List.of("planSafeguarding", "planHealth", "planLearningAndWork",
            "planAccommodation", "planMoney", "planParticipation", "planAspirations");

    /** Only for a child who left within a day. */
    private static final String NOT_DONE = "recordEarlyReturn";

    @Autowired FrontDoor frontDoor;
    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired Meetings meetings;
    @Autowired UsualAnswers usual;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired ManagementService management;
    @Autowired RuntimeService runtime;
    @Autowired RepositoryService repository;
    @Autowired JdbcClient db;
    @Autowired TestClock clock;

    /** What is said to a form the next times it comes up, in place of some of the usual answers. */
    private final Map<String, Deque<Object[]>> next = new HashMap<>();
    private String child;

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void one_child_goes_through_all_of_it() {
        comesIntoCare();
        homeIsAtRiskAndHolds();
        homeIsLost();
        permanenceIsAgreedAndAchieved();
        preparesAndTurnsSixteen();
        isAtHighRisk();
        turnsEighteen();
        isLostAndFound();
        turnsTwentyOneAndAsksAgain();
        turnsTwentyFive();
    }

    private void comesIntoCare() {
        clock.to(at(CONTACT, 12));
        child = frontDoor.contact("contact", new Fact.ChildIdentity(clock.now(), "Robin", "Ashdown", BORN, null, null,
                Sex.F, Ethnicity.WBRI, null, null, null, "LE2 7LX", false));
        next("recordSection20", "plannedEndOn", null);
        next("holdPlanningMeeting", "parenting", "no", "kin", "no");
        next("weighOption", "option", "long-term-fostering", "another", "yes");
        next("weighOption", "option", "return-home");
        next("proposePermanencePlan", "plan", "long-term-fostering", "alongside", "return-home");
        next("reviewPermanencePlan", "planReview", "not-considered");
        livesUntil(CONTACT.plusDays(14));
        runs(IN_CARE, "section-20-stay", "permanency-planning", "permanence-plan");
        assertThat(latest(CareEpisode.class).startedOn()).isEqualTo(CONTACT);
        assertThat(latest(LegalStatus.class).code()).isEqualTo(LegalStatusCode.V2);
        assertThat(caseload.workers(List.of(child))).containsEntry(Role.SOCIAL_WORKER, "tom")
                .containsEntry(Role.REVIEWING_OFFICER, "uma");
    }

    private void homeIsAtRiskAndHolds() {
        children.starts("tom", "stability-meeting", "raise-placement-risk", child);
        livesUntil(CONTACT.plusDays(54));
        runs(IN_CARE, "section-20-stay", "permanency-planning", "permanence-plan", "stability-meeting");
        assertThat(all(StabilityAction.class)).hasSize(4).allSatisfy(done ->
                assertThat(done.result()).isEqualTo("done"));
        decidedByTheChairOfAQuorateMeeting("stability-meeting", "decideStability", "support-package", "cora");

        next("decideStability", "stabilityOutcome", "stable", "action1", null, "owner1", null, "by1", null, "action2",
                null, "owner2", null, "by2", null);
        livesUntil(CONTACT.plusDays(94));
        runs(IN_CARE, "permanency-planning", "permanence-plan");
        decidedByTheChairOfAQuorateMeeting("stability-meeting", "decideStability", "stable", "cora");
    }

    private void homeIsLost() {
        LocalDate noticeOn = LondonTime.day(clock.now());
        next("triagePlacementRisk", "decision", "notice");
        next("decideStability", "stabilityOutcome", "recommend-ending", "placeChangeReason", "CREQB", "neededOn",
                noticeOn.plusDays(21).toString(), "keyStage4", "yes");
        next("searchForHome", "homeName", "The Greens", "homeAddress", "2 Hill Road", "urn", "SC654321");
        next("confirmMove", "urn", "SC654321");
        children.starts("tom", "stability-meeting", "raise-placement-risk", child, "reason", "carer-notice",
                "noticeUntil", noticeOn.plusDays(28).toString());
        livesUntil(noticeOn.plusDays(30));
        runs(IN_CARE, "permanency-planning", "permanence-plan", "permanence-panel-decision");
        decidedByTheChairOfAQuorateMeeting("stability-meeting", "decideStability", "recommend-ending", "cora");
        assertThat(decision("approveSchoolMove")).extracting(Decision::decidedBy).isEqualTo("lena");
        assertThat(all(Placement.class)).extracting(Placement::carerName, Placement::changeReason)
                .containsExactlyInAnyOrder(tuple("The Bakers", PlaceChangeReason.CREQB), tuple("The Greens", null));
        assertThat(all(PlacementLesson.class)).extracting(PlacementLesson::source)
                .contains("interview", "disruption");
    }

    private void permanenceIsAgreedAndAchieved() {
        next("recordPermanenceStep", "progress", "match");
        children.starts("tom", "legal-status-change", "record-legal-status", child, "newStatus", "C2");
        livesUntil(birthday(15).plusMonths(9).minusDays(1));
        runs(IN_CARE);
        decidedByTheChairOfAQuorateMeeting("permanence-panel", "decidePermanencePlan", "agreed", "beatrix");
        assertThat(latest(PermanencePlan.class)).satisfies(plan -> {
            assertThat(plan.plan()).isEqualTo("long-term-fostering");
            assertThat(plan.agreedBy()).isEqualTo("beatrix");
            assertThat(plan.endorsedOn()).isBefore(plan.agreedOn());
            assertThat(plan.outcome()).isEqualTo("achieved");
        });
        assertThat(decision("confirmLongTermMatch")).extracting(Decision::decidedBy).isEqualTo("lena");
        assertThat(latest(LifeStory.class).state()).isEqualTo("delivered");
        assertThat(all(Placement.class)).filteredOn(home -> home.endedAt() == null).singleElement().satisfies(home -> {
            assertThat(home.place()).isEqualTo(PlaceCode.U4);
            assertThat(home.carerName()).isEqualTo("The Greens");
        });
        assertThat(latest(LegalStatus.class).code()).isEqualTo(LegalStatusCode.C2);
    }

    private void preparesAndTurnsSixteen() {
        livesUntil(birthday(15).plusMonths(9).plusDays(2));
        runs(IN_CARE);
        assertThat(caseload.workers(List.of(child))).containsEntry(Role.PERSONAL_ADVISOR, "leon");

        livesUntil(birthday(16).plusDays(5));
        runs(IN_CARE, PATHWAY, "housing-at-eighteen", "turning-eighteen");
        assertThat(latest(LeavingCareStatus.class)).satisfies(status -> {
            assertThat(status.decidedOn()).isEqualTo(birthday(16));
            assertThat(status.status()).isEqualTo(LeaverStatusCode.ELIGIBLE);
            assertThat(status.onWhatFacts()).contains((ChronoUnit.DAYS.between(CONTACT, birthday(16)) + 1)
                    + " days looked after since 14");
        });
        planIsApprovedBySomebodyElse("leon", "grace");
        assertThat(all(PathwayNeed.class)).extracting(PathwayNeed::area)
                .containsExactlyInAnyOrder(PathwayArea.values());
    }

    private void isAtHighRisk() {
        livesUntil(birthday(16).plusMonths(6));
        next("recordReturn", "exploitationSign", "yes", "signs", "A new phone.");
        next("screenForExploitation", "exploitationRisk", "high");
        children.starts("tom", "missing-from-care", "report-missing", child);
        livesUntil(birthday(16).plusMonths(6).plusDays(10));
        runs(IN_CARE, PATHWAY, "housing-at-eighteen", "turning-eighteen", "high-risk-panel-referral", "panel-round");
        assertThat(all(PanelContribution.class)).hasSize(5).allSatisfy(said ->
                assertThat(said.silent()).isFalse());

        next("decideAtPanel");
        next("decideAtPanel", "panelOutcome", "stepped-down", "rating", "low");
        livesUntil(birthday(16).plusMonths(9));
        runs(IN_CARE, PATHWAY, "housing-at-eighteen", "turning-eighteen");
        decidedByTheChairOfAQuorateMeeting("children-high-risk", "decideAtPanel", "stepped-down", "celia");
        assertThat(all(PanelDecision.class)).extracting(PanelDecision::outcome)
                .containsExactlyInAnyOrder("oversight", "stepped-down");
        assertThat(decision("agreeToStepDown")).extracting(Decision::decidedBy).isEqualTo("tom");
    }

    private void turnsEighteen() {
        next("planHome", "carersAgree", "no", "atRisk", "yes", "whyAtRisk", "The Greens may move away");
        livesUntil(birthday(18).minusDays(1));
        runs(IN_CARE, PATHWAY, "turning-eighteen");
        assertThat(all(HousingReferral.class)).extracting(HousingReferral::state).containsExactly("home");
        assertThat(latest(HomePlan.class)).satisfies(home -> {
            assertThat(home.option()).isEqualTo(HomeOption.STAYING_PUT);
            assertThat(home.approvedBy()).isEqualTo("helen");
        });
        sixMonthsApart(all(PathwayReview.class).stream().map(PathwayReview::heldOn));

        next("confirmLeaverStatus", "status", "former-relevant");
        livesUntil(birthday(18).plusDays(5));
        runs(PATHWAY);
        assertThat(latest(CareEpisode.class)).satisfies(care -> {
            assertThat(care.endedOn()).isEqualTo(birthday(18));
            assertThat(care.endReason()).isEqualTo(EndReasonCode.E17);
        });
        assertThat(all(LegalStatus.class)).allSatisfy(status -> assertThat(status.endedAt()).isNotNull());
        assertThat(LondonTime.day(latest(LegalStatus.class).endedAt())).isEqualTo(birthday(18));
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isFalse();
        assertThat(latest(LeavingCareStatus.class)).satisfies(status -> {
            assertThat(status.decidedOn()).isEqualTo(birthday(18));
            assertThat(status.status()).isEqualTo(LeaverStatusCode.FORMER_RELEVANT);
        });
        assertThat(latest(Fact.LeaverHome.class).kind()).isEqualTo(HomeOption.STAYING_PUT);
        assertThat(caseload.workers(List.of(child))).doesNotContainKey(Role.REVIEWING_OFFICER)
                .containsEntry(Role.PERSONAL_ADVISOR, "leon");
    }

    private void isLostAndFound() {
        livesUntil(birthday(19).plusMonths(2));
        eightWeeksApart(birthday(18), birthday(19).plusMonths(2));
        next("recordAdvisorContact", "inTouch", "NO", "mode", "visit-in-vain", "atHome", null, "accommodation", null,
                "activity", null, "newHome", null, "howOften", null);
        next("searchForYoungPerson", "found", "no", "foundOn", null, "foundHow", null, "worry", "some", "nextStep",
                "Ask her brother");
        livesUntil(birthday(21).minusDays(1));
        runs(PATHWAY);
        assertThat(all(LostContact.class)).singleElement().satisfies(lost -> {
            assertThat(lost.steps()).contains("Next: Ask her brother");
            assertThat(lost.foundOn()).isAfter(lost.lostOn());
        });
        eightWeeksApart(birthday(19).plusMonths(6), birthday(21).minusDays(1));
        sixMonthsApart(all(PathwayReview.class).stream().map(PathwayReview::heldOn));
    }

    private void turnsTwentyOneAndAsksAgain() {
        livesUntil(birthday(21).plusDays(5));
        runs(List.of("leaving-care-pathway", "to-twenty-five", "status-watch"));
        assertThat(latest(LeavingCareStatus.class).status()).isEqualTo(LeaverStatusCode.FORMER_RELEVANT);
        assertThat(decision("reviewFormalDuties")).extracting(Decision::decidedBy).isEqualTo("leon");

        livesUntil(birthday(22).plusMonths(3));
        AREAS.forEach(area -> next(area, "standing", "replace"));
        runs(List.of("leaving-care-pathway", "to-twenty-five", "status-watch"));
        children.starts("leon", "pathway-request", "ask-for-pathway", child, "wish", "advisor");
        livesUntil(birthday(22).plusMonths(5));
        runs(PATHWAY);
        planIsApprovedBySomebodyElse("leon", "grace");
        assertThat(latest(PathwayPlan.class).approvedOn()).isAfter(birthday(22));
    }

    private void turnsTwentyFive() {
        livesUntil(birthday(25).minusDays(1));
        runs(PATHWAY);
        sixMonthsApart(all(PathwayReview.class).stream().map(PathwayReview::heldOn)
                .filter(day -> day.isAfter(birthday(22))));

        livesUntil(birthday(25).plusDays(5));
        nothingIsOpen();
        assertThat(escalated()).as("whose work is done in time does not hear that it is late").containsExactly(
                "2029-11-05 meetHousing");
    }

    private void nothingIsOpen() {
        assertThat(count("act_ru_execution one where one.business_key_ in (:keys)")).isZero();
        assertThat(count("care.open_case where child_ref in (:keys)")).isZero();
        assertThat(db.sql("""
                select name || ' is ' || state from care.message where child_ref = ? and state <> 'delivered'""")
                .param(child).query(String.class).list()).as("messages").isEmpty();
        assertThat(count("""
                act_ru_job job join care.message m on m.id = job.handler_cfg_
                where m.child_ref in (:keys)""")).isZero();
        assertThat(count("""
                care.panel_item i where i.child_ref in (:keys)
                and not exists (select from care.panel_item_withdrawn w where w.item = i.id)
                and not exists (select from care.panel_item_reached r where r.item = i.id)""")).isZero();
        assertThat(count("""
                care.escalation_step raised where raised.step = 'raised' and raised.child_ref in (:keys)
                and not exists (select from care.escalation_step over where over.ladder_id = raised.ladder_id
                and over.step in ('answered', 'closed'))""")).isZero();
        assertThat(caseload.workers(List.of(child))).as("nobody has them on a caseload").isEmpty();
    }

    private Set<String> all() {
        Set<String> all = met();
        all.add(child);
        return all;
    }

    private List<String> escalated() {
        return db.sql("""
                select at at time zone 'Europe/London', late_work from care.escalation_step
                where step = 'raised' and child_ref in (:keys) order by id""").param("keys", all())
                .query((row, n) -> row.getString(1).substring(0, 10) + " " + row.getString(2)).list();
    }

    private int count(String fromWhere) {
        return db.sql("select count(*) from " + fromWhere).param("keys", all()).query(Integer.class).single();
    }

    // What is so at a milestone

    /** Exactly these run for the child, escalations too. */
    private void runs(Collection<String> these, Object... andThese) {
        List<String> expected = Stream.concat(these.stream(), Arrays.stream(andThese).flatMap(more ->
                more instanceof Collection<?> several ? several.stream() : Stream.of(more)).map(Object::toString))
                .toList();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(child).list())
                .as("open on " + LondonTime.day(clock.now()))
                .extracting(one -> repository.getProcessDefinition(one.getProcessDefinitionId()).getKey())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The last meeting of that panel about the child, and what was decided: by whom, and with what the child said. */
    private void decidedByTheChairOfAQuorateMeeting(String panel, String task, String outcome, String chair) {
        Meeting meeting = met().stream().map(meetings::of)
                .filter(one -> one.panel().code().equals(panel) && one.wasHeld())
                .max(Comparator.comparing(Meeting::meetsOn)).orElseThrow();
        assertThat(meeting.isQuorateFor(child)).isTrue();
        assertThat(meeting.chairFor(child)).hasValue(chair);
        assertThat(meeting.minutesApprovedBy()).isEqualTo(chair);
        assertThat(decision(task)).satisfies(decided -> {
            assertThat(decided.decidedBy()).isEqualTo(chair);
            assertThat(decided.outcome()).isEqualTo(outcome);
            assertThat(decided.reason()).isNotBlank();
        });
        assertThat(all(ChildView.class)).filteredOn(view -> view.about().equals(task))
                .isNotEmpty().allSatisfy(view -> assertThat(view.said()).isNotBlank());
    }

    private void planIsApprovedBySomebodyElse(String writer, String approver) {
        assertThat(latest(PathwayPlan.class)).satisfies(plan -> {
            assertThat(plan.approvedBy()).isEqualTo(approver);
            assertThat(plan.agreed()).isTrue();
        });
        assertThat(record.current(child, PathwayNeed.class)).extracting(Recorded::recordedBy).containsOnly(writer);
    }

    private static void sixMonthsApart(Stream<LocalDate> reviews) {
        List<LocalDate> days = reviews.sorted().toList();
        assertThat(days).hasSizeGreaterThan(1);
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).isBeforeOrEqualTo(days.get(i - 1).plusMonths(6));
        }
    }

    private void eightWeeksApart(LocalDate from, LocalDate to) {
        List<LocalDate> days = all(AdvisorContact.class).stream()
                .filter(contact -> contact.inTouch() == InTouchCode.YES)
                .map(contact -> LondonTime.day(contact.contactAt()))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to)).sorted().toList();
        assertThat(days).hasSizeGreaterThan(5);
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).isBeforeOrEqualTo(days.get(i - 1).plusWeeks(8));
        }
    }

    private Decision decision(String kind) {
        return all(Decision.class).stream().filter(decided -> kind.equals(decided.kind()))
                .max(Comparator.comparing(Decision::decidedAt)).orElseThrow();
    }

    private <F extends Fact> F latest(Class<F> kind) {
        return record.latest(child, kind).orElseThrow().fact();
    }

    private <F extends Fact> List<F> all(Class<F> kind) {
        return record.current(child, kind).stream().map(Recorded::fact).toList();
    }

    private static LocalDate birthday(int age) {
        return BORN.plusYears(age);
    }

    // How time goes by

    private void next(String task, Object... special) {
        next.computeIfAbsent(task, key -> new ArrayDeque<>()).add(special);
    }

    /** All that happens before noon of that day, one thing after the other. */
    private void livesUntil(LocalDate day) {
        settle();
        while (happens(at(day, 12))) {
            settle();
        }
        clock.to(later(at(day, 12)));
    }

    /** The next thing, if it comes before that moment: a timer, or a piece of work. */
    private boolean happens(Instant until) {
        Set<String> keys = keys();
        Optional<Job> timer = db.sql("""
                select job.id_ from act_ru_job job join act_ru_execution one on one.id_ = job.process_instance_id_
                where one.business_key_ in (:keys) and job.type_ = 'timer' order by job.duedate_, job.id_ limit 1""")
                .param("keys", keys).query(String.class).optional()
                .map(id -> management.createJobQuery().jobId(id).singleResult());
        Optional<Task> work = keys.stream()
                .flatMap(key -> tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream())
                .filter(task -> !task.getTaskDefinitionKey().equals(NOT_DONE))
                .min(Comparator.comparing(this::doneAt).thenComparing(Task::getTaskDefinitionKey)
                        .thenComparing(Task::getId));
        Instant timerAt = timer.map(job -> job.getDuedate().toInstant()).orElse(Instant.MAX);
        Instant workAt = work.map(this::doneAt).orElse(Instant.MAX);
        if (!timerAt.isBefore(until) && !workAt.isBefore(until)) {
            return false;
        }
        if (!timerAt.isAfter(workAt)) {
            clock.to(later(timerAt));
            management.executeJob(timer.orElseThrow().getId());
        } else {
            clock.to(later(workAt));
            does(work.orElseThrow());
        }
        return true;
    }

    /** In the hours of work, on the day it comes up or the day before it is due. */
    private Instant doneAt(Task task) {
        Instant came = task.getCreateTime().toInstant();
        ZonedDateTime local = came.atZone(LondonTime.LONDON);
        Instant soon = local.toLocalTime().isBefore(LocalTime.of(11, 0)) ? at(local.toLocalDate(), 11) : came;
        if (ON_TIME.contains(task.getTaskDefinitionKey())) {
            Instant due = at(LondonTime.day(task.getDueDate().toInstant()).minusDays(1), 11);
            return due.isAfter(soon) ? due : soon;
        }
        return soon;
    }

    /** The first whose work it is gives the usual answers, with what is special about this child. */
    private void does(Task task) {
        String key = task.getTaskDefinitionKey();
        Map<String, Object> answers = usual.of(UsualAnswers.formOf(key), child);
        if (key.equals("setAgenda")) {
            Meeting planned = meetings.of(runtime.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
            List<String> chairs = CHAIRS.get(planned.panel().code());
            answers.putAll(Map.of("meetsAt", planned.meetsOn() + "T10:00", "chair", chairs.get(0), "deputy",
                    chairs.get(1)));
        }
        Optional.ofNullable(next.get(key)).map(Deque::poll).ifPresent(special -> {
            for (int i = 0; i < special.length; i += 2) {
                answers.put((String) special[i], special[i + 1]);
            }
        });
        answers.values().removeIf(Objects::isNull);
        council.as(council.mayDo(task).get(0), () -> forms.submitTaskForm(task.getId(), answers));
    }

    /** Every automatic step and every message that follows, of the child and of the meetings. */
    private void settle() {
        List<String> jobs;
        do {
            keys().forEach(council::settle);
            jobs = db.sql("""
                    select job.id_ from act_ru_job job join care.message m on m.id = job.handler_cfg_
                    where job.handler_type_ = 'deliver-message' and m.child_ref in (:keys) order by m.sent_at, m.id""")
                    .param("keys", keys()).query(String.class).list();
            jobs.forEach(management::executeJob);
        } while (!jobs.isEmpty());
    }

    /** The child's reference, and that of each meeting about the child that is not over. */
    private Set<String> keys() {
        Set<String> keys = new HashSet<>(db.sql("""
                select o.meeting from care.panel_item i join care.panel_item_on o on o.item = i.id
                where i.child_ref = ? and not exists (
                    select from care.panel_minutes_approved over where over.meeting = o.meeting)""").param(child)
                .query(String.class).list());
        keys.add(child);
        return keys;
    }

    /** Every meeting about the child. */
    private Set<String> met() {
        return new HashSet<>(db.sql("""
                select o.meeting from care.panel_item i join care.panel_item_on o on o.item = i.id
                where i.child_ref = ?""").param(child).query(String.class).list());
    }

    private Instant later(Instant when) {
        return when.isBefore(clock.now()) ? clock.now() : when;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(LondonTime.LONDON).toInstant();
    }
}
