package uk.corporateparenting.highriskpanelreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.meetings.Holding;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PanelAction;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.record.Fact.PanelDecision;
import uk.corporateparenting.record.Fact.PanelReferral;
import uk.corporateparenting.record.Fact.PoliceCallOut;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** A young person at high risk: referred, screened, talked about by every agency, decided, followed, stepped down. */
@EngineTest
class HighRiskPanelTest {

    private static final String KEY = HighRiskPanelReferral.KEY;
    private static final Set<String> ALL_THERE = Set.of("celia", "fiona", "gareth");

    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired Meetings meetings;
    @Autowired CareRecord record;
    @Autowired Everyday everyday;
    @Autowired UsualAnswers usual;
    @Autowired Messages messages;
    @Autowired TransactionTemplate transaction;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired RuntimeService runtime;
    @Autowired HistoryService history;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    private String aged(int years) {
        return lookedAfter.child(today().minusYears(years).minusDays(3), today().minusYears(2));
    }

    private void refer(String child, Object... special) {
        lookedAfter.starts("tom", KEY, "refer-to-panel", child, special);
    }

    private List<Task> open(String child, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(child).taskDefinitionKey(key).list();
    }

    /** Everybody who has that task completes it with the usual answers. */
    private void each(String child, String key, String form) {
        for (Task task : open(child, key)) {
            council.as(council.mayDo(task).get(0), () -> forms.submitTaskForm(task.getId(),
                    new HashMap<>(usual.of(form, child))));
        }
        council.settle(child);
    }

    /** Screened and heard, and all agencies have answered. */
    private void prepared(String child) {
        lookedAfter.doesAs("celia", child, "screenReferral");
        each(child, "contributeToPanel", "contribute-to-panel");
        lookedAfter.does(child, "hearYoungPerson");
    }

    private String meeting(String child) {
        return ofTheRound(child, "meeting");
    }

    private String ofTheRound(String child, String variable) {
        String round = runtime.createProcessInstanceQuery().processInstanceBusinessKey(child)
                .processDefinitionKey("panel-round").singleResult().getId();
        return (String) runtime.createVariableInstanceQuery().processInstanceIdIn(round).variableName(variable)
                .singleResult().getValue();
    }

    private void meets(String child, Set<String> present, Meeting.Conflict... conflicts) {
        meets(child, present, null, conflicts);
    }

    private void meets(String child, Set<String> present, String standIn, Meeting.Conflict... conflicts) {
        String meeting = meeting(child);
        meetings.arrange(meeting, meetings.of(meeting).meetsOn(), LocalTime.of(10, 0), "Room 2", "celia", "desmond",
                null, "sunita");
        meetings.circulated(meeting, "portal", "sunita");
        meetings.held(meeting, new Holding(today(), present, List.of(), standIn, List.of(conflicts), Set.of(),
                null), "sunita");
        messenger.deliver(child);
    }

    private void decides(String child, Object... special) {
        lookedAfter.doesAs("celia", child, "decideAtPanel", special);
    }

    /** The activities of one process of the child in their order. */
    private List<String> pathOf(String child, String process) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(child)
                .processDefinitionKey(process).list().stream().flatMap(one -> history
                .createHistoricActivityInstanceQuery().processInstanceId(one.getId()).finished()
                .orderPartiallyByOccurrence().asc().list().stream()).map(HistoricActivityInstance::getActivityId).toList();
    }

    private void answered(String child) {
        Task task = council.task(child, council.answer(child));
        council.complete(council.mayDo(task).get(0), child, council.answer(child), Map.of("action", "I see to it.",
                "owner", "I", "doneBy", today().toString(), "reason", "Two people were ill."));
    }

    private void late(String child, String event) {
        council.fire(child, event);
        answered(child);
    }

    @Test
    void from_the_referral_to_stepping_down_a_cycle_later() {
        String child = aged(15);
        refer(child);
        prepared(child);
        meets(child, ALL_THERE);
        decides(child);
        lookedAfter.does(child, "tellPanelOutcome");
        assertThat(council.open(child)).contains("doPanelAction", "contributeToPanel", "hearYoungPerson");
        each(child, "doPanelAction", "do-panel-action");
        assertThat(record.current(child, PanelAction.class)).hasSize(2)
                .allSatisfy(kept -> assertThat(kept.fact().result()).isEqualTo("done"));
        each(child, "contributeToPanel", "contribute-to-panel");
        lookedAfter.does(child, "hearYoungPerson");
        meets(child, ALL_THERE);
        decides(child, "panelOutcome", "stepped-down", "rating", "low");
        assertThatThrownBy(() -> lookedAfter.doesAs("celia", child, "agreeToStepDown"))
                .as("8 points: not the chair alone").isInstanceOf(RuntimeException.class);
        lookedAfter.doesAs("tom", child, "agreeToStepDown");
        lookedAfter.does(child, "tellPanelOutcome");
        assertThat(council.isOver(child)).isTrue();
        assertThat(council.path(child)).containsSubsequence("referralMade", "referralKnown", "isReferralComplete",
                "scoreRisk", "choosePanel", "isDangerImmediate", "screenReferral", "referralScreened", "isForThePanel",
                "putReferralOnAgenda", "panelMet", "wasThereAQuorum", "decideAtPanel", "decideWhoCloses",
                "isTheWorkerNeeded", "panelDecided", "roundEnded", "tellPanelOutcome", "doesThePanelGoOn",
                "putReferralOnAgenda", "panelMet", "decideAtPanel", "agreeToStepDown", "doesTheWorkerAgree",
                "stepDownAgreed", "roundEnded", "tellPanelOutcome", "doesThePanelGoOn", "referralClosed");
        assertThat(record.current(child, PanelDecision.class)).extracting(kept -> kept.fact().outcome())
                .containsExactlyInAnyOrder("oversight", "stepped-down");
    }

    @Test
    void referred_back_after_one_meeting_the_whole_way() {
        String child = aged(15);
        refer(child);
        prepared(child);
        meets(child, ALL_THERE);
        decides(child, "panelOutcome", "referred-back");
        lookedAfter.does(child, "tellPanelOutcome");
        assertThat(council.isOver(child)).isTrue();
        assertThat(pathOf(child, KEY)).containsExactly("referralMade", "referralKnown", "screen", "isForThePanel",
                "roundBegins", "meetAtPanel", "outcomeKnown", "tellThoseConcerned", "doesThePanelGoOn",
                "referralClosed");
        assertThat(pathOf(child, "panel-screening")).containsExactly("screeningBegins", "isReferralComplete",
                "referralReady", "scoreRisk", "choosePanel", "isDangerImmediate", "dangerSeenTo", "screenReferral",
                "referralScreened");
        assertThat(pathOf(child, "panel-decision")).containsExactly("decisionOwed", "decideAtPanel", "decideWhoCloses",
                "isTheWorkerNeeded", "panelDecided");
    }

    @Test
    void a_referral_that_is_not_for_the_panel_is_answered_all_the_same() {
        String child = aged(15);
        refer(child);
        assertThatThrownBy(() -> lookedAfter.doesAs("celia", child, "screenReferral", "forAgencies", null))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("agencies");
        lookedAfter.doesAs("celia", child, "screenReferral", "forThePanel", "no", "forAgencies", null);
        assertThatThrownBy(() -> lookedAfter.does(child, "tellPanelOutcome", "tellsChild", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "tellPanelOutcome");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void immediate_danger_to_a_child_goes_to_a_strategy_discussion_first() {
        String child = aged(15);
        refer(child, "immediateDanger", "yes");
        assertThat(council.open(child)).containsExactly("holdStrategyDiscussion");
        council.complete(council.mayDo(council.task(child, "holdStrategyDiscussion")).get(0), child,
                "holdStrategyDiscussion", everyday.answersTo("holdStrategyDiscussion", "strategyOutcome", "assessment"));
        assertThat(council.open(child)).containsExactly("screenReferral");
    }

    @Test
    void immediate_danger_to_an_adult_goes_to_police_and_adult_safeguarding_first() {
        String leaver = aged(19);
        refer(leaver, "immediateDanger", "yes");
        assertThat(council.open(leaver)).containsExactly("alertPoliceAndAdults");
        late(leaver, "alertLate");
        lookedAfter.doesAs("tom", leaver, "alertPoliceAndAdults");
        assertThat(council.task(leaver, "screenReferral").getDueDate()).as("urgent: the same day")
                .isBefore(Date.from(clock.now().plusSeconds(86_400)));
        lookedAfter.doesAs("celia", leaver, "screenReferral", "panelUrgent", "yes");
        assertThat(meetings.of(meeting(leaver)).outOfCycle()).isTrue();
        assertThat(meetings.of(meeting(leaver)).panel().code()).isEqualTo("leavers-high-risk");
        assertThatThrownBy(() -> lookedAfter.doesAs("tom", leaver, "hearYoungPerson"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("basis");
        lookedAfter.doesAs("tom", leaver, "hearYoungPerson", "sharingBasis", "consent");
        assertThat(council.open(leaver)).doesNotContain("hearYoungPerson");
        meetings.circulated(meeting(leaver), "paper", "sunita");
    }

    @Test
    void a_message_that_the_risk_is_high_begins_a_referral_that_somebody_completes_once() {
        String child = aged(16);
        for (int twice = 0; twice < 2; twice++) {
            transaction.executeWithoutResult(now -> messages.send("risk-high:" + child + ":1",
                    HighRiskPanelReferral.RISK_HIGH, child, Facts.of("riskReason", "homelessness").and("team", "north")));
        }
        messenger.deliver(child);
        assertThat(open(child, "completeReferral")).hasSize(1);
        late(child, "referralLate");
        assertThatThrownBy(() -> lookedAfter.does(child, "completeReferral", "exploitation", "none", "goingMissing",
                "none", "offending", "none")).hasRootCauseInstanceOf(Refused.class).hasMessageContaining("risk");
        lookedAfter.does(child, "completeReferral", "homelessness", "high");
        assertThat(record.latest(child, PanelReferral.class).orElseThrow().fact().risks()).contains("Homelessness: high");
        late(child, "screeningLate");
        assertThat(council.open(child)).containsExactly("screenReferral");
    }

    @Test
    void the_silence_of_an_agency_is_written_down_and_chased_and_holds_nothing_up() {
        String child = aged(15);
        refer(child);
        lookedAfter.doesAs("celia", child, "screenReferral");
        assertThat(open(child, "contributeToPanel")).hasSize(5);
        for (Task task : open(child, "contributeToPanel")) {
            if (!council.mayDo(task).contains("pc-bright")) {
                council.as(council.mayDo(task).get(0), () -> forms.submitTaskForm(task.getId(),
                        new HashMap<>(usual.of("contribute-to-panel", child))));
            }
        }
        council.settle(child);
        council.fire(child, "contributionDue");
        assertThat(police(child).silent()).isTrue();
        late(child, "chaseLate");
        assertThat(council.mayDo(council.task(child, "chaseAgency"))).containsExactly("sunita");
        lookedAfter.does(child, "chaseAgency");
        assertThat(police(child).chased()).contains("Asked again");
        lookedAfter.does(child, "hearYoungPerson");
        meets(child, ALL_THERE);
        assertThat(council.open(child)).contains("decideAtPanel", "contributeToPanel");
        lookedAfter.doesAs("pc-bright", child, "contributeToPanel");
        assertThat(police(child).silent()).as("a late answer takes the place of the silence").isFalse();
        decides(child, "panelOutcome", "referred-back");
        assertThat(council.open(child)).containsExactly("tellPanelOutcome");
    }

    private PanelContribution police(String child) {
        List<PanelContribution> all = record.current(child, PanelContribution.class).stream().map(Recorded::fact)
                .filter(said -> said.agency().equals("agency-police")).toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void police_see_their_extract_and_nothing_else() {
        String child = aged(15);
        refer(child);
        lookedAfter.doesAs("celia", child, "screenReferral");
        Task task = open(child, "contributeToPanel").stream().filter(one -> council.mayDo(one).contains("pc-bright"))
                .findFirst().orElseThrow();
        council.as("pc-bright", () -> {
            assertThat(tasks.createTaskQuery().processInstanceBusinessKey(child).list()).extracting(Task::getId)
                    .containsExactly(task.getId());
            Map<String, Object> shown = forms.getTaskFormVariables(task.getId());
            assertThat(shown.get("childHeader").toString()).contains(child, "Born").doesNotContain("The Bakers", "Tom");
            assertThat(shown.get("panelQuestion").toString()).contains("pick them up");
            assertThat(shown.values().toString()).doesNotContain("Return interviews", "The Bakers", "section 20");
            assertThat(runtime.createVariableInstanceQuery().list()).isEmpty();
        });
        Visitor police = new Visitor(port);
        police.signIn("pc-bright", "pc-bright");
        for (String closed : List.of("/children", "/children/" + child, "/meetings", "/meetings/" + meeting(child),
                "/caseloads", "/operations/messages")) {
            assertThat(police.page(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(police.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void without_a_quorum_the_referral_comes_before_the_next_meeting() {
        String child = aged(15);
        refer(child);
        prepared(child);
        String first = meeting(child);
        meets(child, Set.of("celia", "fiona"));
        assertThat(council.open(child)).isEmpty();
        assertThat(meeting(child)).isNotEqualTo(first);
        meets(child, ALL_THERE, "fiona");
        assertThat(council.open(child)).containsExactly("decideAtPanel");
        assertThat(council.mayDo(council.task(child, "decideAtPanel"))).as("the chairs and who stood in, no other member")
                .containsExactlyInAnyOrder("celia", "desmond", "fiona");
        lookedAfter.doesAs("fiona", child, "decideAtPanel", "panelOutcome", "referred-back");
        assertThat(council.open(child)).containsExactly("tellPanelOutcome");
    }

    @Test
    void a_decision_that_cannot_stand_is_refused_with_a_sentence() {
        String child = aged(15);
        refer(child);
        prepared(child);
        String item = ofTheRound(child, "meetingItem");
        meets(child, Set.of("celia", "desmond", "fiona", "gareth"), new Meeting.Conflict(item, "celia", "Is the aunt"));
        assertThatThrownBy(() -> decides(child)).hasRootCauseInstanceOf(Refused.class).hasMessageContaining("interest");
        for (Object[] wrong : new Object[][] {{"action1Owner", null, "who does it"}, {"action2DueOn", null, "by when"},
                {"leadProfessional", null, "lead professional"}, {"reason", null, "why"}, {"childSays", null, "child said"},
                {"action1DueOn", today().minusDays(1).toString(), "before today"}}) {
            assertThatThrownBy(() -> lookedAfter.doesAs("desmond", child, "decideAtPanel", wrong[0], wrong[1]))
                    .as(wrong[0].toString()).hasRootCauseInstanceOf(Refused.class)
                    .hasMessageContaining(wrong[2].toString());
        }
        late(child, "decisionLate");
        lookedAfter.doesAs("desmond", child, "decideAtPanel");
        late(child, "outcomeNotTold");
        lookedAfter.does(child, "tellPanelOutcome");
        assertThat(council.open(child)).contains("doPanelAction");
    }

    @Test
    void the_worker_who_does_not_agree_keeps_the_panel_going_and_overdue_actions_come_before_the_chair() {
        String child = aged(15);
        refer(child);
        lookedAfter.doesAs("celia", child, "screenReferral");
        late(child, "hearingLate");
        each(child, "contributeToPanel", "contribute-to-panel");
        lookedAfter.does(child, "hearYoungPerson", "told", "no", "toldOn", null, "whyNotToldYet", "Is missing");
        meets(child, ALL_THERE);
        decides(child, "panelOutcome", "stepped-down");
        late(child, "agreementLate");
        lookedAfter.doesAs("tom", child, "agreeToStepDown", "agrees", "no");
        lookedAfter.does(child, "tellPanelOutcome");
        assertThat(pathOf(child, "panel-decision")).contains("doesTheWorkerAgree", "panelGoesOn");
        each(child, "contributeToPanel", "contribute-to-panel");
        lookedAfter.does(child, "hearYoungPerson");
        meets(child, ALL_THERE);
        decides(child, "action2", null, "action2Owner", null, "action2DueOn", null);
        lookedAfter.does(child, "tellPanelOutcome");
        council.fire(child, "actionOverdue");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("celia", "desmond");
        answered(child);
        lookedAfter.doesAs("tom", child, "doPanelAction", "result", "not-done");
    }

    @Test
    void a_referral_that_is_cancelled_leaves_nothing_open_and_no_place_on_an_agenda() {
        String child = aged(15);
        refer(child);
        lookedAfter.doesAs("celia", child, "screenReferral");
        String meeting = meeting(child);
        assertThat(meetings.of(meeting).itemOf(child)).isPresent();
        String root = runtime.createProcessInstanceQuery().processInstanceBusinessKey(child).processDefinitionKey(KEY)
                .singleResult().getId();
        council.as("admin", () -> runtime.deleteProcessInstance(root, "Opened by mistake"));
        assertThat(council.isOver(child)).isTrue();
        assertThat(council.open(child)).isEmpty();
        assertThat(meetings.of(meeting).itemOf(child)).isEmpty();
    }

    @Test
    void nobody_unknown_and_nobody_twice_is_referred() {
        String child = aged(15);
        assertThatThrownBy(() -> refer(child, "otherReference", "CH-999999")).hasRootCauseInstanceOf(Refused.class)
                .hasMessageContaining("Nobody");
        assertThatThrownBy(() -> refer(child, "otherReference", null)).hasRootCauseInstanceOf(Refused.class)
                .hasMessageContaining("Choose");
        refer(child);
        assertThatThrownBy(() -> refer(child)).hasRootCauseInstanceOf(Refused.class).hasMessageContaining("open case");
    }

    @Test
    void police_called_to_a_home_ten_points_youth_justice_and_the_panel() {
        String child = aged(14);
        lookedAfter.starts("tom", "police-call-out", "report-police-call", child, "otherReference", null);
        late(child, "tenPointsLate");
        lookedAfter.does(child, "answerTenPoints", "youthJusticeNeeded", "yes", "panelNeeded", "yes", "point8", "no");
        late(child, "youthJusticeLate");
        lookedAfter.does(child, "alertYouthJustice");
        assertThat(pathOf(child, "police-call-out")).contains("policeCalled", "answerTenPoints", "isYouthJusticeNeeded",
                "alertYouthJustice", "youthJusticeAlerted");
        PoliceCallOut call = record.latest(child, PoliceCallOut.class).orElseThrow().fact();
        assertThat(call.tenPoints()).contains("8 no");
        assertThat(call.youthJusticeToldOn()).isEqualTo(today());
        messenger.deliver(child);
        assertThat(council.open(child)).containsExactly("completeReferral");
    }

    @Test
    void a_call_that_is_settled_at_home_ends_with_the_ten_points() {
        String child = aged(14);
        lookedAfter.starts("tom", "police-call-out", "report-police-call", child);
        lookedAfter.does(child, "answerTenPoints");
        assertThat(council.path(child)).containsExactly("policeCalled", "answerTenPoints", "isYouthJusticeNeeded",
                "callOutSettled");
    }
}
