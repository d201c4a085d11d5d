package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.StabilityAction;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** One action that a stability meeting agreed, done by its owner. */
@Component
class DoStabilityAction implements TaskForm<DoStabilityAction.Answers> {

    record Answers(
            @NotNull(message = "Say what came of it.") @Pattern(regexp = "done|partly|not-possible",
                    message = "Choose what came of it.") String result,
            LocalDate doneOn,
            @NotNull(message = "Write what came of it.") String note) {
    }

    private final CareRecord record;

    DoStabilityAction(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        StabilityAction action = action(task).fact();
        screen.put("actionWords", "#### " + Markdown.plain(action.what()) + "\n\nAgreed on "
                + LondonTime.inWords(action.agreedOn()) + ", to be done by " + LondonTime.inWords(action.dueOn()) + ".");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean done = !"not-possible".equals(a.result());
        if (done && a.doneOn() == null) {
            throw new Refused("Say when it was done.");
        }
        Refused.on(LondonTime.happened("The day it was done", a.doneOn(), task.at()));
        Recorded<StabilityAction> kept = action(task);
        StabilityAction before = kept.fact();
        record.add(kept.reference(), new StabilityAction(before.agreedOn(), before.what(), before.ownerRole(),
                before.dueOn(), a.result(), done ? a.doneOn() : LondonTime.day(task.at()), a.note()), task.user(),
                kept.id());
        return Facts.none();
    }

    private Recorded<StabilityAction> action(CaseTask task) {
        int id = task.number("actionId");
        return record.current(task.childRef(), StabilityAction.class).stream().filter(kept -> kept.id() == id)
                .findFirst().orElseThrow(() -> new Refused("This action is no longer on the record."));
    }
}
