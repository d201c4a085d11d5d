package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Whether adoption can be had from a court, and whether the parents consent. */
@Component
class GiveLegalAdvice implements TaskForm<GiveLegalAdvice.Answers> {

    record Answers(
            @NotNull(message = "Write your advice.")
            String advice,
            @NotNull(message = "Say whether the conditions are likely to be met.")
            YesNo conditions,
            @NotNull(message = "Say whether the parents consent.")
            YesNo consent) {
    }

    private final Plans plans;

    GiveLegalAdvice(Plans plans) {
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
        plans.happened(task.childRef(), LondonTime.day(task.at()), "legal-advice", YesNo.isYes(a.conditions())
                ? "conditions-likely" : "conditions-unlikely", a.advice(), task.user());
        return Facts.of("parentsConsent", YesNo.isYes(a.consent()));
    }
}
