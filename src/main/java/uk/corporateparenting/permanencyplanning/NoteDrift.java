package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What the reviewing officer thinks of the delay. */
@Component
class NoteDrift implements TaskForm<NoteDrift.Answers> {

    record Answers(
            @NotNull(message = "Write what the delay means for the child.")
            String effect,
            @NotNull(message = "Say whether a review should be held earlier.")
            YesNo reviewNow) {
    }

    private final Messages messages;
    private final CareRecord record;
    private final Plans plans;

    NoteDrift(Messages messages, CareRecord record, Plans plans) {
        this.messages = messages;
        this.record = record;
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        plans.showDrift(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean review = YesNo.isYes(a.reviewNow());
        if (review) {
            messages.send("review-requested:" + task.childRef() + ":drift:" + task.taskId(),
                    PermanencyPlanning.REVIEW_REQUESTED, task.childRef(),
                    Facts.of("reviewRequestedOn", LondonTime.day(task.at())).and("reviewReason", "permanence-drift"));
        }
        record.add(task.childRef(), new Fact.PermanenceStep(LondonTime.day(task.at()), "drift-officer",
                a.effect(), null, null, null), task.user());
        return Facts.none();
    }
}
