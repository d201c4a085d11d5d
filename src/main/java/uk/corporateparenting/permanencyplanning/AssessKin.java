package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** Who of family and friends could care for the child for good (Children Act 1989, section 22C(6)(a)). */
@Component
class AssessKin implements TaskForm<AssessKin.Answers> {

    record Answers(
            @NotNull(message = "Say when the assessment began.")
            LocalDate startedOn,
            @NotNull(message = "Choose what you found.")
            @Pattern(regexp = "suitable|with-support|not-suitable|nobody", message = "Choose what you found.")
            String kinFound,
            @NotNull(message = "Say who was considered.")
            String who,
            @NotNull(message = "Write what you found.")
            String found,
            String support) {
    }

    private final CareRecord record;

    AssessKin(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The assessment", a.startedOn(), task.at()));
        if ("with-support".equals(a.kinFound()) && a.support() == null) {
            throw new Refused("Write what support they would need.");
        }
        record.add(task.childRef(), new Fact.Assessment(a.startedOn(), "family-and-friends",
                LondonTime.day(task.at()), null,
                null, null, a.kinFound(), String.join("\n", a.who(), a.found(), a.support() == null ? ""
                : a.support())), task.user());
        return Facts.none();
    }
}
