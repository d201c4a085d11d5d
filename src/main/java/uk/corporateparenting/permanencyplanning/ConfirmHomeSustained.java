package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Whether a home has lasted for six months. */
@Component
class ConfirmHomeSustained implements TaskForm<ConfirmHomeSustained.Answers> {

    record Answers(
            @NotNull(message = "Say when you saw or spoke with the child.")
            LocalDate seenOn,
            @NotNull(message = "Say whether the home has lasted.")
            YesNo lasted,
            @NotNull(message = "Write how it is there.")
            String how,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;

    ConfirmHomeSustained(Plans plans, Decisions decided) {
        this.plans = plans;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("That", a.seenOn(), task.at()));
        boolean lasted = YesNo.isYes(a.lasted());
        decided.decided(task, a.voice(), lasted ? "sustained" : "not-sustained", a.how(), null);
        if (task.processId().equals(task.rootCaseId())) {
            // Care has ended already, and nobody else tells it.
            if (lasted) {
                plans.achieved(task.childRef(), task.user(), LondonTime.day(task.at()));
            } else {
                plans.ended(task.childRef(), task.user(), LondonTime.day(task.at()), "not-sustained");
            }
        }
        return Facts.of("homeSustained", lasted).and("permanenceAchieved", lasted);
    }
}
