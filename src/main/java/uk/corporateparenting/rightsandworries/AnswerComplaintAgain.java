package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Answers at the second stage; somebody who did not answer before. */
@Component
class AnswerComplaintAgain implements TaskForm<AnswerComplaintAgain.Answers> {

    record Answers(
            @NotNull(message = "Say who looked into it again.") String investigator,
            @NotNull(message = "Write what was found.") String finding,
            @NotNull(message = "Choose what you decide.") @Pattern(
                    regexp = "upheld|partly-upheld|not-upheld", message = "Choose what you decide.")
            String complaintOutcome,
            @NotNull(message = "Write what will change.") String willChange,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;

    AnswerComplaintAgain(Worries worries, Decisions decided) {
        this.worries = worries;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        worries.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        decided.decided(task, a.voice(), a.complaintOutcome(), a.finding(), "Looked into by " + a.investigator() + ". "
                + a.willChange());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        return worries.settle(task, "Stage two: " + a.complaintOutcome().replace('-', ' ') + ". " + a.willChange());
    }
}
