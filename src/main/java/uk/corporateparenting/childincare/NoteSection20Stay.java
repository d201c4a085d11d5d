package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The reviewing officer hears of a stay by agreement without a plan, and may ask for an earlier review. */
@Component
class NoteSection20Stay implements TaskForm<NoteSection20Stay.Answers> {

    record Answers(
            @NotNull(message = "Say what you think of it.") String view,
            @NotNull(message = "Say whether you ask for an earlier review.") YesNo earlierReview) {
    }

    private final Heard heard;
    private final Messages messages;

    NoteSection20Stay(Heard heard, Messages messages) {
        this.heard = heard;
        this.messages = messages;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean asks = YesNo.isYes(a.earlierReview());
        LocalDate today = LondonTime.day(task.at());
        heard.decided(task, asks ? "earlier-review" : "no-earlier-review", a.view(), null);
        if (asks) {
            messages.send("review-requested:" + task.childRef() + ":" + task.taskId(), ChildInCare.REVIEW_REQUESTED,
                    task.childRef(), Facts.of("reviewRequestedOn", today).and("reviewReason", "section-20"));
        }
        return Facts.none();
    }
}
