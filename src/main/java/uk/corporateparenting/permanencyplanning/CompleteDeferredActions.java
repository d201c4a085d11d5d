package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What came of the actions the panel asked for. */
@Component
class CompleteDeferredActions implements TaskForm<CompleteDeferredActions.Answers> {

    record Answers(
            @NotNull(message = "Write what came of each action.")
            String results,
            @NotNull(message = "Say whether every action is done.")
            YesNo allDone) {
    }

    private final CareRecord record;
    private final Decisions decided;

    CompleteDeferredActions(CareRecord record, Decisions decided) {
        this.record = record;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("panelActions", decided.last(task.childRef(), "decidePermanencePlan")
                .map(decision -> Markdown.plain(decision.onWhatFacts())).orElse("Nothing is on the record."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (!YesNo.isYes(a.allDone())) {
            throw new Refused("Do the actions first, or write down why one is not needed any more.");
        }
        record.add(task.childRef(), new Fact.PermanenceStep(LondonTime.day(task.at()), "panel-actions",
                a.results(), null, null, null), task.user());
        return Facts.none();
    }
}
