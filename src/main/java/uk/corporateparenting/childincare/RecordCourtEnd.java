package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A court's order or decision ended care; or the court did not make it. */
@Component
class RecordCourtEnd implements TaskForm<RecordCourtEnd.Answers> {

    record Answers(
            @NotNull(message = "Say whether the court ended care.") YesNo made,
            LocalDate endedOn, EndReasonCode endReason, String court, String orderReference,
            @NotNull(message = "Say what the court decided and why.") String reason) {
    }

    private final CeasingProposal proposal;

    RecordCourtEnd(CeasingProposal proposal) {
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
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean made = YesNo.isYes(a.made());
        if (made && a.court() == null) {
            throw new Refused("Say which court.");
        }
        return proposal.ended(task, made, a.endedOn(), a.endReason(), made
                ? a.reason() + " (" + a.court() + (a.orderReference() == null ? "" : ", " + a.orderReference()) + ")"
                : a.reason());
    }
}
