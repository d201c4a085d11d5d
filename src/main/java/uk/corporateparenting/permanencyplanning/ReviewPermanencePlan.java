package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.SiblingDecisions;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What the review said of the plan (T58), and the reviewing officer's own view of it. */
@Component
class ReviewPermanencePlan implements TaskForm<ReviewPermanencePlan.Answers> {

    record Answers(
            @NotNull(message = "Choose what the review said.")
            @Pattern(regexp = "endorsed|changes|not-considered", message = "Choose what the review said.")
            String planReview,
            @NotNull(message = "Say when the review was.")
            LocalDate reviewOn,
            @NotNull(message = "Write your own view of the plan.")
            String officerView,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;
    private final SiblingDecisions siblings;

    ReviewPermanencePlan(Plans plans, Decisions decided, SiblingDecisions siblings) {
        this.plans = plans;
        this.decided = decided;
        this.siblings = siblings;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("permanencePlanWords", plans.planWords(task.childRef()))
                .put("optionWords", plans.sideBySide(task.childRef()))
                .put("siblingWords", siblings.words(task.childRef(), task.user()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The review", a.reviewOn(), task.at()));
        decided.decided(task, a.voice(), a.planReview(), a.officerView(), null);
        boolean endorsed = "endorsed".equals(a.planReview());
        if (endorsed) {
            plans.move(task.childRef(), task.user(), plan -> plan.endorsed(a.reviewOn()));
        }
        return Facts.of("planReview", a.planReview()).and("planEndorsedOn", endorsed ? a.reviewOn() : null);
    }
}
