package uk.corporateparenting.lookedafterreview;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Meeting;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** The one review that a follow-up is about; the next one may be on the record already. */
@Component
class FollowedUp {

    private final CareRecord record;

    FollowedUp(CareRecord record) {
        this.record = record;
    }

    void show(CaseTask task, Screen screen) {
        screen.put("reviewDecisions", record.current(task.childRef(), Review.class).stream().map(Recorded::fact)
                .filter(review -> review.heldOn().equals(heldOn(task))).findFirst()
                .map(review -> ReviewScreens.day(review.heldOn()) + ": " + Markdown.plain(review.decisions()))
                .orElse("The review is not on the record any more."));
    }

    Optional<String> dayProblem(CaseTask task, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            return Optional.of("Complete this when it has been done, not before.");
        }
        return on.isBefore(heldOn(task)) ? Optional.of("That day is before the review.") : Optional.empty();
    }

    Optional<Recorded<Meeting>> meeting(CaseTask task) {
        return record.current(task.childRef(), Meeting.class).stream()
                .filter(meeting -> HoldReview.MEETING.equals(meeting.fact().kind())
                        && LondonTime.day(meeting.fact().heldAt()).equals(heldOn(task))).findFirst();
    }

    private static LocalDate heldOn(CaseTask task) {
        return LocalDate.parse(task.text("reviewHeldOn"));
    }
}
