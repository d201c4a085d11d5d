package uk.corporateparenting.rightsandworries;

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

/** The carer is supported in their own right, by somebody who does not look into the allegation. */
@Component
class SupportCarer implements TaskForm<SupportCarer.Answers> {

    record Answers(
            @NotNull(message = "Say when you spoke to the carer.") LocalDate spokenOn,
            @NotNull(message = "Say which support was offered.") @Pattern(
                    regexp = "independent-adviser|counselling|visits|none-wanted",
                    message = "Choose which support was offered.")
            String carerSupport,
            @NotNull(message = "Write what was agreed.") String agreed) {
    }

    private final CareRecord record;

    SupportCarer(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The talk with the carer", a.spokenOn(), task.at()));
        record.add(task.childRef(), new Fact.Meeting(task.at(), "carer-support", task.user(), "carer", null,
                a.carerSupport(), a.agreed()), task.user());
        return Facts.none();
    }
}
