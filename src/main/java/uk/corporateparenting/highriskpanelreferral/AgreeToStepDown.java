package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Above a set score nobody steps down without the worker who knows the young person. */
@Component
class AgreeToStepDown implements TaskForm<AgreeToStepDown.Answers> {

    record Answers(
            @NotNull(message = "Say whether you agree.") YesNo agrees,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PanelStory story;
    private final Decisions decided;

    AgreeToStepDown(PanelStory story, Decisions decided) {
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
        story.showView(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String outcome = YesNo.isYes(a.agrees()) ? "stepped-down" : "oversight";
        decided.decided(task, a.voice(), outcome, a.reason(), null, "stepped-down",
                decided.last(task.childRef(), "decideAtPanel").map(decision -> decision.decidedBy()).orElse(null));
        return Facts.of("panelOutcome", outcome);
    }
}
