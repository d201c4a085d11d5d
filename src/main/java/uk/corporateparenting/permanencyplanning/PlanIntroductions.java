package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.TaskForm;

/** How child and family get to know each other. */
@Component
class PlanIntroductions implements TaskForm<PlanIntroductions.Answers> {

    record Answers(
            @NotNull(message = "Say when the introductions begin.")
            LocalDate beginOn,
            @NotNull(message = "Write how they get to know each other.")
            String how) {
    }

    private final Plans plans;

    PlanIntroductions(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        plans.happened(task.childRef(), a.beginOn(), "introductions", null, a.how(), task.user());
        return Facts.none();
    }
}
