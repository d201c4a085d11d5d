package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import uk.corporateparenting.workflow.TaskForm;

/** Whether the parents can care for the child in time for the child. */
@Component
class AssessParenting implements TaskForm<AssessParenting.Answers> {

    record Answers(
            @NotNull(message = "Say when the assessment began.")
            LocalDate startedOn,
            @NotNull(message = "Choose what you found.")
            @Pattern(regexp = "can|with-support|cannot", message = "Choose what you found.")
            String parenting,
            @NotNull(message = "Write what you found.")
            String found,
            @NotNull(message = "Write what would have to change.")
            String change,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;

    AssessParenting(CareRecord record, Decisions decided) {
        this.record = record;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The assessment", a.startedOn(), task.at()));
        decided.heard(task, a.voice());
        record.add(task.childRef(), new Fact.Assessment(a.startedOn(), "parenting", LondonTime.day(task.at()), null, null,
                null, a.parenting(), a.found() + "\n" + a.change()), task.user());
        return Facts.none();
    }
}
