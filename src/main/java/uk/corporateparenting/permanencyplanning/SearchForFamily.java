package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.AdoptionCeasedCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The search for adopters, with everybody who was considered. */
@Component
class SearchForFamily implements TaskForm<SearchForFamily.Answers> {

    record Answers(
            @NotNull(message = "Say whether you propose a match.")
            YesNo found,
            @NotNull(message = "Write who was considered.")
            String considered,
            YesNo fosterCarer,
            @Pattern(regexp = "1|2", message = "Choose one.")
            String adopters) {
    }

    private final Plans plans;
    private final AdoptionPlans adoption;

    SearchForFamily(Plans plans, AdoptionPlans adoption) {
        this.plans = plans;
        this.adoption = adoption;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean found = YesNo.isYes(a.found());
        if (found && (a.fosterCarer() == null || a.adopters() == null)) {
            throw new Refused("Say whether they are the child's foster carers, and how many they are.");
        }
        plans.happened(task.childRef(), LondonTime.day(task.at()), "search", found ? "match-proposed"
                : "nobody", a.considered(), task.user());
        if (found) {
            adoption.linked(task.childRef(), YesNo.isYes(a.fosterCarer()), Integer.valueOf(a.adopters()), task.user());
        } else {
            adoption.givenUp(task.childRef(), LondonTime.day(task.at()), AdoptionCeasedCode.RD3, task.user());
        }
        return Facts.of("familyFound", found).and("matchAgreed", false);
    }
}
