package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What the adoption panel recommends where the parents consent (T71). */
@Component
class RecommendAdoption implements TaskForm<RecommendAdoption.Answers> {

    record Answers(
            @NotNull(message = "Say what the panel recommends.")
            YesNo recommended,
            @NotNull(message = "Say why.")
            String reason,
            @NotNull(message = "Say when the minutes were final.")
            LocalDate minutesOn) {
    }

    private final Plans plans;
    private final PanelRecommendation recommendation;

    RecommendAdoption(Plans plans, PanelRecommendation recommendation) {
        this.plans = plans;
        this.recommendation = recommendation;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("permanencePlanWords", plans.planWords(task.childRef()))
                .put("optionWords", plans.sideBySide(task.childRef()))
                .put("adviceWords", plans.adviceWords(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        return recommendation.keep(task, "adoption-recommended", a.recommended(), a.reason(), a.minutesOn());
    }
}
