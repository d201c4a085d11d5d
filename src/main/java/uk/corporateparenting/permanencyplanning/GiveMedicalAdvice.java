package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The medical adviser's summary for those who decide about adoption. */
@Component
class GiveMedicalAdvice implements TaskForm<GiveMedicalAdvice.Answers> {

    record Answers(
            @NotNull(message = "Write your advice.")
            String advice,
            @NotNull(message = "Say when that was.")
            LocalDate adviceOn) {
    }

    private final Plans plans;

    GiveMedicalAdvice(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("permanencePlanWords", plans.planWords(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("That", a.adviceOn(), task.at()));
        plans.happened(task.childRef(), a.adviceOn(), "medical-advice", null, a.advice(), task.user());
        return Facts.none();
    }
}
