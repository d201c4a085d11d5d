package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** An independent visitor is considered with the child, and found where wanted (Children Act 1989, s 23ZB). */
@Component
class FindIndependentVisitor implements TaskForm<FindIndependentVisitor.Answers> {

    record Answers(
            @NotNull(message = "Choose what came of it.") @Pattern(
                    regexp = "matched|declined|not-needed", message = "Choose what came of it.")
            String visitorOutcome,
            String visitorName,
            @NotNull(message = "Say why.") String reason,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;
    private final CareRecord record;

    FindIndependentVisitor(Worries worries, Decisions decided, CareRecord record) {
        this.worries = worries;
        this.decided = decided;
        this.record = record;
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
        boolean matched = "matched".equals(a.visitorOutcome());
        if (matched && a.visitorName() == null) {
            throw new Refused("Name the independent visitor.");
        }
        decided.decided(task, a.voice(), a.visitorOutcome(), a.reason(), null);
        decided.told(task, a.tellsChild(), a.whyNotTold());
        if (matched) {
            record.add(task.childRef(), new Fact.Relationship(LondonTime.day(task.at()), a.visitorName(),
                    "independent visitor", false, null, null, null), task.user());
        }
        return worries.settle(task, matched ? "Independent visitor: " + a.visitorName()
                : a.visitorOutcome().replace('-', ' ') + ": " + a.reason());
    }
}
