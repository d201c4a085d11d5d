package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** The application for a placement order (Adoption and Children Act 2002, section 22); the court's 26 weeks begin. */
@Component
class ApplyForPlacementOrder implements TaskForm<ApplyForPlacementOrder.Answers> {

    record Answers(
            @NotNull(message = "Say when the application was issued.")
            LocalDate issuedOn,
            @NotNull(message = "Say which court.")
            String court,
            String caseNumber) {
    }

    private final Plans plans;

    ApplyForPlacementOrder(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The application", a.issuedOn(), task.at()));
        plans.happened(task.childRef(), a.issuedOn(), "placement-order-applied", null, a.caseNumber() == null
                ? a.court()
                : a.court() + ", " + a.caseNumber(), task.user());
        return Facts.of("applicationIssuedOn", a.issuedOn());
    }
}
