package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
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
    private final Meetings meetings;

    RecommendAdoption(Plans plans, Meetings meetings) {
        this.plans = plans;
        this.meetings = meetings;
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
        Refused.on(meetings.of(task.text("meeting")).whyNotDecide(task.childRef(), task.user()));
        Refused.on(LondonTime.happened("That", a.minutesOn(), task.at()));
        plans.happened(task.childRef(), a.minutesOn(), "adoption-recommended", YesNo.isYes(a.recommended())
                ? "yes" : "no", a.reason(), task.user());
        return Facts.of("recommendedOn", a.minutesOn());
    }
}
