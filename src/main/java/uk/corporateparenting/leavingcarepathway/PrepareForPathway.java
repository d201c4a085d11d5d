package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** The young person hears, before they are 16, what the pathway is, and says what matters. */
@Component
class PrepareForPathway implements TaskForm<PrepareForPathway.Answers> {

    record Answers(
            @NotNull(message = "Say when you talked about it.") LocalDate talkedOn,
            @NotNull(message = "Write what matters most to the young person.") String matters,
            @NotNull(message = "Say who shall help.") String whoHelps,
            String missingPapers,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PathwayRecord kept;

    PrepareForPathway(PathwayRecord kept) {
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The talk", a.talkedOn(), task.at()));
        kept.heard(task, a.voice());
        kept.decided(task, "prepared", a.matters(), a.whoHelps());
        kept.given(task, "pathway-explained", "spoken", a.talkedOn(), null);
        return Facts.none();
    }
}
