package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** An advocate is offered: taken up or not, and what for. */
@Component
class ArrangeAdvocate implements TaskForm<ArrangeAdvocate.Answers> {

    record Answers(
            @NotNull(message = "Say when you offered an advocate.") LocalDate offeredOn,
            @NotNull(message = "Say what the child answered.") @Pattern(
                    regexp = "accepted|declined", message = "Choose what the child answered.")
            String advocacy,
            @NotNull(message = "Choose what it is about.") @Pattern(
                    regexp = "family-time|money|placement|school|review|complaint|other",
                    message = "Choose what it is about.")
            String topic,
            String advocateName,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;

    ArrangeAdvocate(Worries worries, Decisions decided) {
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
        Refused.on(LondonTime.happened("The offer", a.offeredOn(), task.at()));
        boolean accepted = "accepted".equals(a.advocacy());
        if (accepted && a.advocateName() == null) {
            throw new Refused("Name the advocate.");
        }
        decided.heard(task, a.voice());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        return worries.settle(task, "Advocate offered on " + LondonTime.inWords(a.offeredOn()) + " about "
                + a.topic().replace('-', ' ') + (accepted ? ": accepted, " + a.advocateName() : ": declined"));
    }
}
