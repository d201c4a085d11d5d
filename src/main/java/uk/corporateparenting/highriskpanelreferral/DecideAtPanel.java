package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.PanelAction;
import uk.corporateparenting.record.Fact.PanelDecision;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What the panel decided: recorded by whoever was in the chair, with a quorum, or not at all. */
@Component
class DecideAtPanel implements TaskForm<DecideAtPanel.Answers> {

    private static final String OWNERS = "social-worker|personal-advisor|team-manager|agency-police|agency-health|"
            + "agency-housing|agency-youth-justice|agency-voluntary";

    record Answers(
            @NotNull(message = "Say what the panel decided.") @Pattern(regexp = "oversight|referred-back|stepped-down",
                    message = "Choose what the panel decided.") String panelOutcome,
            @NotNull(message = "Rate the risk.") @Pattern(regexp = "low|medium|high|very-high",
                    message = "Choose how high the risk is.") String rating,
            String leadProfessional,
            @Pattern(regexp = "council|police|health|housing|youth-justice|voluntary",
                    message = "Choose which agency leads.") String leadAgency,
            String action1,
            @Pattern(regexp = OWNERS, message = "Choose who does it.") String action1Owner,
            LocalDate action1DueOn,
            String action2,
            @Pattern(regexp = OWNERS, message = "Choose who does it.") String action2Owner,
            LocalDate action2DueOn,
            String action3,
            @Pattern(regexp = OWNERS, message = "Choose who does it.") String action3Owner,
            LocalDate action3DueOn,
            String action4,
            @Pattern(regexp = OWNERS, message = "Choose who does it.") String action4Owner,
            LocalDate action4DueOn,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
        List<PanelPolicy.Agreed> actions() {
            return List.of(new PanelPolicy.Agreed(action1, action1Owner, action1DueOn),
                    new PanelPolicy.Agreed(action2, action2Owner, action2DueOn),
                    new PanelPolicy.Agreed(action3, action3Owner, action3DueOn),
                    new PanelPolicy.Agreed(action4, action4Owner, action4DueOn));
        }
    }

    private final Meetings meetings;
    private final PanelStory story;
    private final Decisions decided;
    private final CareRecord record;

    DecideAtPanel(Meetings meetings, PanelStory story, Decisions decided, CareRecord record) {
        this.meetings = meetings;
        this.story = story;
        this.decided = decided;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Meeting meeting = meetings.of(task.text("meeting"));
        screen.put("panelWords", "**" + Markdown.plain(meeting.panel().name()) + ", " + meeting.reference() + "**, "
                + LondonTime.inWords(meeting.heldOn()) + (meeting.isQuorateFor(task.childRef()) ? ", with a quorum of "
                + meeting.quorum() : ", without a quorum") + " · [Open the meeting](/meetings/" + meeting.reference()
                + ")");
        story.showContributions(task, screen);
        story.showActions(task, screen);
        story.showView(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String meeting = task.text("meeting");
        LocalDate today = LondonTime.day(task.at());
        Refused.on(meetings.of(meeting).whyNotDecide(task.childRef(), task.user()));
        Refused.on(PanelPolicy.decision(a.panelOutcome(), a.leadProfessional(), a.leadAgency(), a.actions(), today));
        decided.decided(task, a.voice(), a.panelOutcome(), a.reason(), "Rated " + a.rating() + " at " + meeting);
        record.add(task.childRef(), new PanelDecision(today, meeting, a.panelOutcome(), a.rating(),
                a.leadProfessional(), a.leadAgency(), a.reason()), task.user());
        if ("oversight".equals(a.panelOutcome())) {
            a.actions().stream().filter(action -> !action.isEmpty()).forEach(action -> record.add(task.childRef(),
                    new PanelAction(today, meeting, action.what(), action.owner(), action.dueOn(), null, null, null),
                    task.user()));
        }
        return Facts.of("panelOutcome", a.panelOutcome()).and("rating", a.rating());
    }
}
