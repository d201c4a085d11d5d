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

/** The director confirms that a child in care has died. */
@Component
class ConfirmDeath implements TaskForm<ConfirmDeath.Answers> {

    record Answers(
            @NotNull(message = "Say on which day.") LocalDate diedOn,
            @NotNull(message = "Say what is known.") String circumstances,
            @NotNull(message = "Say who is with the family.") String withTheFamily) {
    }

    private final CeasingProposal proposal;

    ConfirmDeath(CeasingProposal proposal) {
        this.proposal = proposal;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        proposal.show(task, screen);
        screen.put("diedOn", task.text("endPlannedOn"));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (task.user().equals(proposal.by(task))) {
            throw Refused.forbidden("You reported this, so somebody else has to confirm it.");
        }
        return proposal.ended(task, true, a.diedOn(), EndReasonCode.E2,
                a.circumstances() + " With the family: " + a.withTheFamily());
    }
}
