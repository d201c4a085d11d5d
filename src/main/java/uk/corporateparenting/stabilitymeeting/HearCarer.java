package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** What the carer or the home says before a stability meeting; kept whole for those who decide. */
@Component
class HearCarer implements TaskForm<HearCarer.Answers> {

    record Answers(
            @NotNull(message = "Say when you talked with the carer or the home.") LocalDate spokenOn,
            @NotNull(message = "Write what goes well.") String goesWell,
            @NotNull(message = "Write what is hard.") String hard,
            @NotNull(message = "Write what would help them go on.") String wouldHelp,
            @NotNull(message = "Say whether they can go on.") @Pattern(regexp = "yes|with-help|until|no",
                    message = "Choose whether they can go on.") String goOn,
            LocalDate untilOn) {
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The talk", a.spokenOn(), task.at()));
        if ("until".equals(a.goOn()) && a.untilOn() == null) {
            throw new Refused("Say until which day they can go on.");
        }
        return Facts.none();
    }
}
