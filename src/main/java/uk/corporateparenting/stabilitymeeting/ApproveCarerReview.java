package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CarerReview;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Carers do not meet the standards: somebody else agrees to what is done about it, or sends it back. */
@Component
class ApproveCarerReview implements TaskForm<ApproveCarerReview.Answers> {

    record Answers(
            @NotNull(message = "Say whether you agree.") YesNo agreed,
            @NotNull(message = "Say why.") String reason) {
    }

    private final Carers carers;
    private final CareRecord record;

    ApproveCarerReview(Carers carers, CareRecord record) {
        this.carers = carers;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("homeWords", carers.homeWords(task.childRef()))
                .put("lastReviewWords", carers.lastReviewWords(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        CarerReview review = carers.lastReview(task.childRef()).map(Recorded::fact)
                .orElseThrow(() -> new Refused("This review is no longer on the record."));
        boolean agreed = YesNo.isYes(a.agreed());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), agreed ? "agreed" : "sent-back",
                a.reason(), review.missing(), null, null, task.user(), false), task.user());
        Facts facts = Facts.of("carerReviewAgreed", agreed);
        return agreed ? facts.and("carersReviewDueOn", review.nextOn()) : facts;
    }
}
