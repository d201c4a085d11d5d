package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Why a child has no plan or the plan does not move, and what is done now. */
@Component
class AnswerDrift implements TaskForm<AnswerDrift.Answers> {

    record Answers(
            @NotNull(message = "Say why.")
            String why,
            @NotNull(message = "Write what is done now.")
            String now,
            @NotNull(message = "Say who does it.")
            String owner,
            @NotNull(message = "Say by when.")
            LocalDate doneBy,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Plans plans;

    AnswerDrift(CareRecord record, Decisions decided, Plans plans) {
        this.record = record;
        this.decided = decided;
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
        if (a.doneBy().isBefore(LondonTime.day(task.at()))) {
            throw new Refused("Give a day that lies ahead.");
        }
        decided.decided(task, a.voice(), "drift-answered", a.why(), a.now());
        record.add(task.childRef(), new Fact.PermanenceStep(LondonTime.day(task.at()), "drift", a.why(),
                a.now(), a.owner(), a.doneBy()), task.user());
        return Facts.none();
    }
}
