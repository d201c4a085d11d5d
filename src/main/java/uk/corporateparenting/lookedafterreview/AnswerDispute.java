package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** One rung answers the reviewing officer; the answer closes nothing. */
@Component
class AnswerDispute implements TaskForm<AnswerDispute.Answers> {

    private static final String MISSING = "Say what your answer is.";

    record Answers(
            @NotNull(message = MISSING) @Pattern(regexp = "done|partly|no", message = MISSING) String answer,
            String action,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final DisputeScreen screens;
    private final Kept kept;

    AnswerDispute(DisputeScreen screens, Kept kept) {
        this.screens = screens;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screens.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (!"no".equals(a.answer()) && a.action() == null) {
            throw new Refused("Say what will be done, by whom and by when.");
        }
        kept.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        kept.decided(task, task.taskKey(), "answered-" + a.answer(), a.reason(), a.action());
        return Facts.none();
    }
}
