package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** The day on which the child moved in with the adopters. */
@Component
class RecordPlacedForAdoption implements TaskForm<RecordPlacedForAdoption.Answers> {

    record Answers(
            @NotNull(message = "Say when the child moved in.")
            LocalDate placedOn,
            @NotNull(message = "Write how the day was.")
            String how) {
    }

    private final Plans plans;

    RecordPlacedForAdoption(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The move", a.placedOn(), task.at()));
        plans.happened(task.childRef(), a.placedOn(), "placed", null, a.how(), task.user());
        return Facts.of("placedForAdoptionOn", a.placedOn()).and("previousAdoptionReviewOn", null);
    }
}
