package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.stabilitymeeting.StabilityPolicy.Action;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What the meeting decided: with a quorum, by whoever was in the chair, each action with an owner and a day. */
@Component
class DecideStability implements TaskForm<DecideStability.Answers> {

    /** The kind of a proposal that the child moves, under which those who decide about the move find it. */
    private static final String PROPOSED_MOVE = "proposeMove";
    private static final String OWNERS = "social-worker|team-manager|supervising-social-worker|fostering-officer|"
            + "placements-officer|support-team|virtual-school|health-nurse|mental-health-practitioner|"
            + "reviewing-officer|family-group-coordinator|participation-officer|business-support";

    record Answers(
            @NotNull(message = "Say what the meeting decided.") @Pattern(regexp = "support-package|respite|"
                    + "specialist-team|step-down|planned-move|recommend-ending|stable",
                    message = "Choose what the meeting decided.") String stabilityOutcome,
            @NotNull(message = "Say why.") String reason,
            @Pattern(regexp = "CARPL|CLOSE|ALLEG|STAND|APPRR|CREQB|CREQO|CHILD|LAREQ|CUSTOD|OTHER",
                    message = "Choose why the child moves.") String placeChangeReason,
            LocalDate neededOn,
            YesNo keyStage4,
            String action1, @Pattern(regexp = OWNERS, message = "Choose who does the first action.") String owner1,
            LocalDate by1,
            String action2, @Pattern(regexp = OWNERS, message = "Choose who does the second action.") String owner2,
            LocalDate by2,
            String action3, @Pattern(regexp = OWNERS, message = "Choose who does the third action.") String owner3,
            LocalDate by3,
            String action4, @Pattern(regexp = OWNERS, message = "Choose who does the fourth action.") String owner4,
            LocalDate by4,
            String childSays, String childSaysHow, String whyNoChildView) {

        List<Action> actions() {
            return Stream.of(new Action(action1, owner1, by1), new Action(action2, owner2, by2),
                    new Action(action3, owner3, by3), new Action(action4, owner4, by4)).toList();
        }

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Meetings meetings;
    private final CareRecord record;
    private final CareStories stories;
    private final Decisions decided;
    private final Proposals proposals;
    private final Messages messages;
    private final AtRiskWords words;

    DecideStability(Meetings meetings, CareRecord record, CareStories stories, Decisions decided, Proposals proposals,
            Messages messages, AtRiskWords words) {
        this.meetings = meetings;
        this.record = record;
        this.stories = stories;
        this.decided = decided;
        this.proposals = proposals;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("meetingWords", meetings.find(task.text("meeting")).map(meeting -> "**Meeting "
                        + meeting.reference() + "**, " + LondonTime.inWords(meeting.meetsOn()) + ", "
                        + meeting.present().size() + " of its members there, "
                        + (meeting.isQuorateFor(task.childRef()) ? "with a quorum." : "**without a quorum.**"))
                .orElse("No meeting is on the record."))
                .put("riskWords", words.risks(task.childRef()))
                .put("actionsWords", words.actions(task.childRef(), task.at()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        Refused.on(meetings.of(task.text("meeting")).whyNotDecide(task.childRef(), task.user()));
        Refused.on(StabilityPolicy.actions(a.stabilityOutcome(), a.actions(), today));
        Refused.on(StabilityPolicy.move(a.stabilityOutcome(), stories.of(task.childRef()).placement(),
                a.placeChangeReason(), a.neededOn(), YesNo.known(a.keyStage4()), today));
        List<Action> actions = a.actions().stream().filter(action -> !action.isEmpty()).toList();
        decided.decided(task, a.voice(), a.stabilityOutcome(), a.reason(), actions.stream()
                .map(action -> action.what() + ": " + action.owner().replace('-', ' ') + ", by "
                        + LondonTime.inWords(action.by())).collect(Collectors.joining("\n", "Actions:\n", "")));
        actions.forEach(action -> agree(action, today, task));
        boolean moves = StabilityPolicy.MOVES.contains(a.stabilityOutcome());
        if (moves) {
            propose(a, task);
        }
        return Facts.of("stabilityOutcome", a.stabilityOutcome()).and("stabilityDecidedOn", today)
                .and("placeChangeReason", moves ? a.placeChangeReason() : null)
                .and("neededOn", moves ? a.neededOn() : null)
                .and("keyStage4", moves ? YesNo.known(a.keyStage4()) : null)
                .and("urgency", "standing").and("conveneClock", "L123").and("prepareClock", "L120");
    }

    private void agree(Action action, LocalDate today, CaseTask task) {
        long id = record.add(task.childRef(), new Fact.StabilityAction(today, action.what(), action.owner(),
                action.by(), null, null, null), task.user());
        messages.send("stability-action:" + id, StabilityMeeting.ACTION_AGREED, task.childRef(),
                Facts.of("actionId", id).and("actionRole", action.owner()).and("actionDueOn", action.by())
                        .and("team", task.text("team")));
    }

    private void propose(Answers a, CaseTask task) {
        proposals.keep(task.childRef(), PROPOSED_MOVE, a.voice(), "planned",
                Coded.of(PlaceChangeReason.class, a.placeChangeReason()).meaning() + ": " + a.reason(),
                "Decided at a stability meeting: " + a.stabilityOutcome().replace('-', ' ') + "\nNeeded by: "
                        + LondonTime.inWords(a.neededOn()), task.user(), task.at());
    }
}
