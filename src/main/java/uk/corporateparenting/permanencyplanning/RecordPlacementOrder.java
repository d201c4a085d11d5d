package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What the court decided on the placement order (Adoption and Children Act 2002, section 21). */
@Component
class RecordPlacementOrder implements TaskForm<RecordPlacementOrder.Answers> {

    record Answers(
            @NotNull(message = "Say whether the order was made.")
            YesNo made,
            @NotNull(message = "Say when the court decided.")
            LocalDate decidedOn,
            @NotNull(message = "Write what the court said.")
            String reason) {
    }

    private final Plans plans;
    private final AdoptionPlans adoption;

    RecordPlacementOrder(Plans plans, AdoptionPlans adoption) {
        this.plans = plans;
        this.adoption = adoption;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The court's decision", a.decidedOn(), task.at()));
        boolean made = YesNo.isYes(a.made());
        plans.happened(task.childRef(), a.decidedOn(), "placement-order", made ? "made" : "refused",
                a.reason(), task.user());
        return adoption.authority(task, made, a.decidedOn());
    }
}
