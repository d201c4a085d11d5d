package uk.corporateparenting.panelmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** A meeting from its agenda to its approved minutes. */
@EngineTest
class PanelMeetingTest {

    private static final String PANEL = "leavers-high-risk";

    @Autowired Meetings meetings;
    @Autowired LookedAfter lookedAfter;
    @Autowired Messenger messenger;
    @Autowired Council council;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired UsualAnswers usual;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private final List<Meetings.Item> items = new ArrayList<>();

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    /** A meeting with so many children on its agenda, waiting for its agenda to be set. */
    private String planned(int children) {
        for (int i = 0; i < children; i++) {
            items.add(meetings.putOnAgenda(PANEL, lookedAfter.child(today().minusYears(14), today().minusYears(2)),
                    "referral", false));
        }
        String meeting = items.get(0).meeting();
        messenger.deliver(meeting);
        return meeting;
    }

    private void set(String meeting, Object... special) {
        List<Object> all = new ArrayList<>(List.of("meetsAt", meetings.of(meeting).meetsOn() + "T10:00"));
        all.addAll(List.of(special));
        lookedAfter.doesAs("sunita", meeting, "setAgenda", all.toArray());
    }

    private void dayComes(String meeting) {
        clock.to(LondonTime.at(meetings.of(meeting).meetsOn().atTime(12, 0)));
        council.fire(meeting, "meetingDayCame");
    }

    private void held(String meeting, Object... special) {
        set(meeting);
        lookedAfter.does(meeting, "circulateAgenda");
        dayComes(meeting);
        lookedAfter.doesAs("sunita", meeting, "holdMeeting", special);
    }

    private List<Task> open(String meeting, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(meeting).taskDefinitionKey(key).list();
    }

    private void minutes(String meeting) {
        for (Task task : open(meeting, "writeMinute")) {
            council.as("sunita", () -> forms(task, "write-minute", meeting));
        }
    }

    private void forms(Task task, String form, String meeting) {
        forms.submitTaskForm(task.getId(), usual.of(form, meeting));
    }

    @Test
    void a_meeting_goes_from_its_agenda_to_approved_minutes() {
        String meeting = planned(2);
        held(meeting);
        minutes(meeting);
        assertThat(council.mayDo(council.task(meeting, "approveMinutes"))).containsExactly("celia", "desmond");
        assertThatThrownBy(() -> lookedAfter.doesAs("desmond", meeting, "approveMinutes"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("in the chair");
        lookedAfter.doesAs("celia", meeting, "approveMinutes", "agreed", "no", "whatToChange", "The second child");
        minutes(meeting);
        lookedAfter.doesAs("celia", meeting, "approveMinutes");
        assertThat(council.isOver(meeting)).isTrue();
        assertThat(council.path(meeting)).containsSubsequence("meetingPlanned", "setAgenda", "circulateAgenda",
                "meetingDayCame", "holdMeeting", "wasMeetingHeld", "writeMinute", "approveMinutes",
                "areMinutesAgreed", "writeMinute", "approveMinutes", "areMinutesAgreed", "minutesApproved");
        assertThat(meetings.of(meeting).minutesApprovedBy()).isEqualTo("celia");
        assertThat(messenger.sent(items.get(0).childRef())).contains("meeting.held");
    }

    @Test
    void children_who_were_not_reached_and_those_passed_over_roll_over() {
        String meeting = planned(3);
        List<Meetings.Item> agenda = meetings.of(meeting).items();
        held(meeting, "lastReached", agenda.get(agenda.size() - 2).id(), "passedOver1", agenda.get(0).id());
        assertThat(open(meeting, "writeMinute")).hasSize(agenda.size() - 2);
        assertThat(messenger.sent(agenda.get(agenda.size() - 1).childRef())).doesNotContain("meeting.held");
        assertThat(messenger.sent(agenda.get(0).childRef())).doesNotContain("meeting.held");
    }

    @Test
    void a_meeting_that_was_not_held_ends_and_all_roll_over() {
        String meeting = planned(1);
        set(meeting);
        lookedAfter.does(meeting, "circulateAgenda");
        dayComes(meeting);
        assertThatThrownBy(() -> lookedAfter.doesAs("sunita", meeting, "holdMeeting", "held", "no"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("why");
        lookedAfter.doesAs("sunita", meeting, "holdMeeting", "held", "no", "whyNotHeld", "Snow");
        assertThat(council.isOver(meeting)).isTrue();
        assertThat(council.path(meeting)).endsWith("holdMeeting", "wasMeetingHeld", "meetingNotHeld");
    }

    @Test
    void a_chair_in_conflict_is_stood_in_for_and_the_deputy_approves_when_the_chair_was_away() {
        String meeting = planned(1);
        String child = items.get(0).childRef();
        held(meeting, "away1", "celia", "conflict1Who", "desmond", "conflict1Item", items.get(0).id(),
                "conflict1Why", "Is a neighbour", "standIn", "fiona");
        assertThat(meetings.of(meeting).isInConflict(items.get(0).id(), "desmond")).isTrue();
        assertThat(meetings.of(meeting).isQuorateFor(child)).as("fiona and gareth are two").isFalse();
        minutes(meeting);
        assertThat(tasks.getIdentityLinksForTask(council.task(meeting, "approveMinutes").getId()))
                .extracting(IdentityLink::getUserId).contains("fiona");
        lookedAfter.doesAs("desmond", meeting, "approveMinutes");
        assertThat(council.isOver(meeting)).isTrue();
    }

    @Test
    void what_cannot_be_so_is_refused() {
        String meeting = planned(1);
        assertThatThrownBy(() -> set(meeting, "deputy", "celia")).hasRootCauseInstanceOf(Refused.class)
                .hasMessageContaining("two people");
        assertThatThrownBy(() -> set(meeting, "chair", "tom")).hasRootCauseInstanceOf(Refused.class)
                .hasMessageContaining("chair this panel");
        assertThatThrownBy(() -> lookedAfter.doesAs("sunita", meeting, "setAgenda", "meetsAt",
                today().minusDays(1) + "T10:00")).hasRootCauseInstanceOf(Refused.class).hasMessageContaining("passed");
        set(meeting);
        lookedAfter.does(meeting, "circulateAgenda");
        dayComes(meeting);
        for (String[] wrong : new String[][] {{"heldOn", null, "which day"},
                {"heldOn", today().plusDays(1).toString(), "future"}, {"away1", "tom", "belong"},
                {"lastReached", null, "last that was reached"}, {"lastReached", "999999", "this agenda"},
                {"conflict1Who", "fiona", "each declared interest"}, {"standIn", "tom", "belong"}}) {
            assertThatThrownBy(() -> lookedAfter.doesAs("sunita", meeting, "holdMeeting", wrong[0], wrong[1]))
                    .as(wrong[0]).hasRootCauseInstanceOf(Refused.class).hasMessageContaining(wrong[2]);
        }
    }

    @Test
    void work_that_is_late_climbs_the_ladder_and_minutes_are_late_until_the_last_is_written() {
        String meeting = planned(2);
        council.fire(meeting, "agendaOverdue");
        answered(meeting);
        set(meeting);
        council.fire(meeting, "circulationOverdue");
        answered(meeting);
        lookedAfter.does(meeting, "circulateAgenda");
        dayComes(meeting);
        council.fire(meeting, "holdingOverdue");
        answered(meeting);
        lookedAfter.doesAs("sunita", meeting, "holdMeeting");
        council.fire(meeting, "minuteOverdue");
        List<Task> late = open(meeting, "writeMinute");
        council.as("sunita", () -> forms(late.get(0), "write-minute", meeting));
        council.settle(meeting);
        assertThat(council.open(meeting)).as("one is still late").contains("answerEscalation");
        answered(meeting);
        minutes(meeting);
        council.fire(meeting, "approvalOverdue");
        answered(meeting);
        lookedAfter.doesAs("celia", meeting, "approveMinutes");
        assertThat(council.isOver(meeting)).isTrue();
    }

    @Test
    void papers_print_for_those_of_the_panel_and_for_nobody_else() {
        String meeting = planned(2);
        held(meeting);
        minutes(meeting);
        for (String path : List.of("/meetings", "/meetings/" + meeting)) {
            HttpResponse<String> page = as("fiona").get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains(meeting);
        }
        for (String paper : List.of("agenda.pdf", "minutes.pdf")) {
            HttpResponse<String> pdf = as("sunita").get("/meetings/" + meeting + "/" + paper);
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(pdf.body()).startsWith("%PDF");
            for (String stranger : List.of("tom", "admin", "pc-bright", "helen")) {
                assertThat(as(stranger).get("/meetings/" + meeting + "/" + paper).statusCode())
                        .as(stranger).isEqualTo(403);
            }
        }
    }

    private Visitor as(String user) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, user);
        return visitor;
    }

    private void answered(String meeting) {
        council.complete(council.mayDo(council.task(meeting, council.answer(meeting))).get(0), meeting,
                council.answer(meeting), Map.of("action", "I take it on today.",
                "owner", "I", "doneBy", today().toString(), "reason", "Two people were ill."));
    }
}
