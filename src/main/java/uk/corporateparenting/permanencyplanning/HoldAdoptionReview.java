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

/** A review of a child placed for adoption (T117). */
@Component
class HoldAdoptionReview implements TaskForm<HoldAdoptionReview.Answers> {

    record Answers(
            @NotNull(message = "Say when the review was.")
            LocalDate heldOn,
            @NotNull(message = "Write how they are doing.")
            String how,
            @NotNull(message = "Write what support is needed, or that none is.")
            String support,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;

    HoldAdoptionReview(Plans plans, Decisions decided) {
        this.plans = plans;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The review", a.heldOn(), task.at()));
        if (a.heldOn().isBefore(LocalDate.parse(task.text("placedForAdoptionOn")))) {
            throw new Refused("The review cannot have been held before the child was placed.");
        }
        decided.heard(task, a.voice());
        plans.happened(task.childRef(), a.heldOn(), "review", null, a.how() + "\n" + a.support(), task.user());
        return Facts.of("previousAdoptionReviewOn", a.heldOn());
    }
}
