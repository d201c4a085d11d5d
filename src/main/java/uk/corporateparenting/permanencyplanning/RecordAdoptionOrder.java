package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.AdoptionCeasedCode;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** The adoption order (Adoption and Children Act 2002, section 46), or that the placing came to an end. */
@Component
class RecordAdoptionOrder implements TaskForm<RecordAdoptionOrder.Answers> {

    record Answers(
            @NotNull(message = "Choose what happened.")
            @Pattern(regexp = "order|ended", message = "Choose what happened.")
            String adoptionEnd,
            @NotNull(message = "Say when that was.")
            LocalDate on,
            @NotNull(message = "Write what there is to say about it.")
            String words,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;
    private final AdoptionPlans adoption;

    RecordAdoptionOrder(Plans plans, Decisions decided, AdoptionPlans adoption) {
        this.plans = plans;
        this.decided = decided;
        this.adoption = adoption;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("That", a.on(), task.at()));
        decided.heard(task, a.voice());
        boolean order = "order".equals(a.adoptionEnd());
        plans.happened(task.childRef(), a.on(), order ? "adoption-order" : "placing-ended", null, a.words(),
                task.user());
        if (!order) {
            adoption.givenUp(task.childRef(), a.on(), AdoptionCeasedCode.RD4, task.user());
        }
        return Facts.of("permanenceAchieved", order);
    }
}
