package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The fostered child's view of the carers, and that of the child's worker (regulation 28(3)(b)). */
@Component
class HearChildAboutCarers implements TaskForm<HearChildAboutCarers.Answers> {

    record Answers(
            @NotNull(message = "Say when you talked with the child.") LocalDate spokenOn,
            @NotNull(message = "Say whether you saw the child alone.") YesNo seenAlone,
            String whyNotAlone,
            @NotNull(message = "Say what the carers may be told.") String mayBeTold,
            @NotNull(message = "Write what you think of the care in this home.") String workerView,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final Carers carers;

    HearChildAboutCarers(Decisions decided, Carers carers) {
        this.decided = decided;
        this.carers = carers;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("homeWords", carers.homeWords(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The talk", a.spokenOn(), task.at()));
        if (!YesNo.isYes(a.seenAlone()) && a.whyNotAlone() == null) {
            throw new Refused("Say why you did not see the child alone.");
        }
        decided.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        return Facts.none();
    }
}
