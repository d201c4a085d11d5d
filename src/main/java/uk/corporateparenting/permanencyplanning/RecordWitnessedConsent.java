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

/** Consent to placing for adoption, witnessed (Adoption and Children Act 2002, section 19). */
@Component
class RecordWitnessedConsent implements TaskForm<RecordWitnessedConsent.Answers> {

    record Answers(
            @NotNull(message = "Say whether the consent was witnessed.")
            YesNo witnessed,
            @NotNull(message = "Say when that was.")
            LocalDate witnessedOn,
            @NotNull(message = "Say who witnessed it, or why nobody did.")
            String witness) {
    }

    private final Plans plans;
    private final AdoptionPlans adoption;

    RecordWitnessedConsent(Plans plans, AdoptionPlans adoption) {
        this.plans = plans;
        this.adoption = adoption;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("That", a.witnessedOn(), task.at()));
        boolean witnessed = YesNo.isYes(a.witnessed());
        plans.happened(task.childRef(), a.witnessedOn(), "consent-witnessed", witnessed ? "yes" : "no", a.witness(),
                task.user());
        return adoption.authority(task, witnessed, a.witnessedOn());
    }
}
