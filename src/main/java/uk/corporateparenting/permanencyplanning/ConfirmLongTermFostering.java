package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * A long-term foster home is one only where it was assessed for that, the child agrees and the nominated officer
 * confirms it.
 */
@Component
class ConfirmLongTermFostering implements TaskForm<ConfirmLongTermFostering.Answers> {

    record Answers(
            @NotNull(message = "Say whether the carers were assessed for the long term.")
            YesNo assessed,
            @NotNull(message = "Say whether the child agrees.")
            YesNo childAgrees,
            @NotNull(message = "Say whether you confirm it.")
            YesNo confirmed,
            @NotNull(message = "Say why.")
            String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;

    ConfirmLongTermFostering(Plans plans, Decisions decided) {
        this.plans = plans;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("permanencePlanWords", plans.planWords(task.childRef()))
                .put("optionWords", plans.sideBySide(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean confirmed = YesNo.isYes(a.confirmed());
        if (confirmed && !YesNo.isYes(a.assessed())) {
            throw new Refused("Have the carers assessed for the long term first, or send it back.");
        }
        if (confirmed && !YesNo.isYes(a.childAgrees())) {
            throw new Refused("The child has to agree to a foster home for the long term: send it back.");
        }
        decided.decided(task, a.voice(), confirmed ? "confirmed" : "sent-back", a.reason(), null, "confirmed",
                plans.open(task.childRef()).map(Recorded::recordedBy).orElse(null));
        return Facts.of("longTermConfirmed", confirmed);
    }
}
