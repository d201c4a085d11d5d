package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Whoever referred and the young person hear what was decided, and why. */
@Component
class TellPanelOutcome implements TaskForm<TellPanelOutcome.Answers> {

    record Answers(
            @NotNull(message = "Say when you told whoever referred.") LocalDate referrerToldOn,
            @NotNull(message = "Say how.") String referrerToldHow,
            String tellsChild, String whyNotTold) {
    }

    private final PanelStory story;
    private final Decisions decided;

    TellPanelOutcome(PanelStory story, Decisions decided) {
        this.story = story;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        story.showDecision(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The day you told whoever referred", a.referrerToldOn(), task.at()));
        decided.told(task, a.tellsChild(), a.whyNotTold());
        return Facts.none();
    }
}
