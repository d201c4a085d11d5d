package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Meeting;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The full record of the review, kept with the meeting. */
@Component
class CompleteReviewRecord implements TaskForm<CompleteReviewRecord.Answers> {

    record Answers(
            @NotNull(message = "Write the record.") String fullRecord,
            @NotNull(message = "Say whether the child can read it.") @Pattern(regexp = "yes|part",
                    message = "Say whether the child can read it.") String childCanRead,
            String notForChild) {
    }

    private final Independence independence;
    private final FollowedUp review;
    private final CareRecord record;

    CompleteReviewRecord(Independence independence, FollowedUp review, CareRecord record) {
        this.independence = independence;
        this.review = review;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        review.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        independence.demand(task);
        if ("part".equals(a.childCanRead()) && a.notForChild() == null) {
            throw new Refused("Say which parts are not for the child yet, and why.");
        }
        var meeting = review.meeting(task)
                .orElseThrow(() -> new Refused("The review is not on the record any more. Open the record first."));
        Meeting held = meeting.fact();
        record.add(task.childRef(), new Meeting(held.heldAt(), held.kind(), held.chair(), held.attendees(),
                held.quorate(), held.outcome(), a.fullRecord()), task.user(), meeting.id());
        return Facts.none();
    }
}
