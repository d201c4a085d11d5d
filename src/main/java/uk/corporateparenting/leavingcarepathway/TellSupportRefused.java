package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The young person hears why they do not get the help, and what they can do. */
@Component
class TellSupportRefused implements TaskForm<TellSupportRefused.Answers> {

    record Answers(
            @NotNull(message = "Say when you told them.") LocalDate toldOn,
            @NotNull(message = "Say what there is instead.") String instead,
            @NotNull(message = "Say how they can complain, and who speaks for them.") String against,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Support support;
    private final PathwayRecord kept;

    TellSupportRefused(Support support, PathwayRecord kept) {
        this.support = support;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("supportWords", support.words(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("Telling them", a.toldOn(), task.at()));
        kept.heard(task, a.voice());
        support.nowIs(task, "refused", "Told on " + LondonTime.inWords(a.toldOn()) + ". Instead: " + a.instead()
                + "\nAgainst it: " + a.against());
        return Facts.none();
    }
}
