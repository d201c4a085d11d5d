package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** How the help went, what came of it, and whether it goes on. */
@Component
class ReviewSupport implements TaskForm<ReviewSupport.Answers> {

    record Answers(
            @NotNull(message = "Say how it stands.")
            @Pattern(regexp = "goes-on|finished|stopped", message = "Say how it stands.") String state,
            @NotNull(message = "Say what came of it.") String outcome,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Support support;
    private final PathwayRecord kept;

    ReviewSupport(Support support, PathwayRecord kept) {
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
        kept.heard(task, a.voice());
        support.nowIs(task, a.state(), a.outcome());
        return Facts.of("supportState", a.state()).and("supportLookedAtOn", LondonTime.day(task.at()).toString());
    }
}
