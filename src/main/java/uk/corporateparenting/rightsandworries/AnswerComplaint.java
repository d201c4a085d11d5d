package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Answers a complaint, with an advocate offered, in words the child understands. */
@Component
class AnswerComplaint implements TaskForm<AnswerComplaint.Answers> {

    record Answers(
            @NotNull(message = "Write what you found.") String finding,
            @NotNull(message = "Choose what you decide.") @Pattern(
                    regexp = "upheld|partly-upheld|not-upheld", message = "Choose what you decide.")
            String complaintOutcome,
            @NotNull(message = "Say whether you offered an advocate.") YesNo advocateOffered,
            @NotNull(message = "Write what will change.") String willChange,
            @NotNull(message = "Say whether the child is satisfied.") YesNo satisfied,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;

    AnswerComplaint(Worries worries, Decisions decided) {
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
        if (!YesNo.isYes(a.advocateOffered())) {
            throw new Refused("Offer the child an advocate first.");
        }
        decided.decided(task, a.voice(), a.complaintOutcome(), a.finding(), a.willChange());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        boolean satisfied = YesNo.isYes(a.satisfied());
        String outcome = "Answered: " + a.complaintOutcome().replace('-', ' ') + ". " + a.willChange();
        return (satisfied ? worries.settle(task, outcome) : worries.goesOn(task, outcome))
                .and("complaintAccepted", satisfied);
    }
}
