package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PanelAction;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The owner of an action says what came of it; whoever is outside the council sees the action and no more. */
@Component
class DoPanelAction implements TaskForm<DoPanelAction.Answers> {

    record Answers(
            @NotNull(message = "Say what came of it.") @Pattern(regexp = "done|partly|not-done",
                    message = "Choose what came of it.") String result,
            @NotNull(message = "Say on which day.") LocalDate doneOn,
            @NotNull(message = "Write what was done, or why not.") String what) {
    }

    private final PanelStory story;
    private final PanelActions actions;
    private final CareRecord record;

    DoPanelAction(PanelStory story, PanelActions actions, CareRecord record) {
        this.story = story;
        this.actions = actions;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        story.showExtract(task, screen);
        screen.put("actionWords", Markdown.plain(actions.of(task.childRef(), task.text("actionId")).fact().what()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The day it was done", a.doneOn(), task.at()));
        Recorded<PanelAction> kept = actions.of(task.childRef(), task.text("actionId"));
        PanelAction action = kept.fact();
        record.add(task.childRef(), new PanelAction(action.agreedOn(), action.meeting(), action.what(), action.owner(),
                action.dueOn(), a.result(), a.doneOn(), a.what()), task.user(), kept.id());
        return Facts.none();
    }
}
