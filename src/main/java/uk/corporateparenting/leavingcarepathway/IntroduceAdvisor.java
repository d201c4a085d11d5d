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
import uk.corporateparenting.workflow.YesNo;

/** Advisor and young person get to know each other, and the young person may ask for somebody else. */
@Component
class IntroduceAdvisor implements TaskForm<IntroduceAdvisor.Answers> {

    record Answers(
            @NotNull(message = "Say when you met.") LocalDate metOn,
            String whoElse,
            @NotNull(message = "Say what you talked about.") String talkedAbout,
            @NotNull(message = "Say whether you get on.") YesNo getOn,
            String whyNot,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PathwayRecord kept;

    IntroduceAdvisor(PathwayRecord kept) {
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The meeting", a.metOn(), task.at()));
        if (!YesNo.isYes(a.getOn()) && a.whyNot() == null) {
            throw new Refused("Say what should be different with somebody else.");
        }
        kept.heard(task, a.voice());
        kept.decided(task, YesNo.isYes(a.getOn()) ? "get-on" : "somebody-else",
                a.whyNot() == null ? a.talkedAbout() : a.whyNot(), a.whoElse());
        return Facts.of("advisorAccepted", YesNo.isYes(a.getOn()));
    }
}
