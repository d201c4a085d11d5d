package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Care ended on a day and in a way; or it did not happen. */
@Component
class RecordCareEnded implements TaskForm<RecordCareEnded.Answers> {

    record Answers(
            @NotNull(message = "Say whether care has ended.") YesNo happened,
            LocalDate endedOn, EndReasonCode endReason,
            @NotNull(message = "Say how it went, or why it did not happen.") String reason) {
    }

    private final CeasingProposal proposal;

    RecordCareEnded(CeasingProposal proposal) {
        this.proposal = proposal;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        proposal.show(task, screen);
        screen.options("endReasons", proposal.reasons(task));
        screen.put("endedOn", task.text("endPlannedOn"));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        return proposal.ended(task, YesNo.isYes(a.happened()), a.endedOn(), a.endReason(), a.reason());
    }
}
