package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Only a reviewing officer outside the line closes a dispute, takes it up a rung, or takes it to Cafcass as well. */
@Component
class JudgeAnswer implements TaskForm<JudgeAnswer.Answers> {

    private static final String RESOLVED = "resolved";
    private static final String MISSING = "Say what follows.";

    record Answers(
            @NotNull(message = MISSING) @Pattern(regexp = "resolved|next-rung|cafcass", message = MISSING) String outcome,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Independence independence;
    private final Disputes disputes;
    private final DisputeScreen screens;
    private final Kept kept;

    JudgeAnswer(Independence independence, Disputes disputes, DisputeScreen screens, Kept kept) {
        this.independence = independence;
        this.disputes = disputes;
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
        independence.demand(task);
        kept.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        kept.decided(task, task.taskKey(), a.outcome(), a.reason(), null);
        if (RESOLVED.equals(a.outcome())) {
            disputes.settle(task.childRef(), LondonTime.day(task.at()), a.reason(), task.user());
        }
        return Facts.of("disputeOutcome", a.outcome());
    }
}
