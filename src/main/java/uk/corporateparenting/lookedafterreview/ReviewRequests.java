package uk.corporateparenting.lookedafterreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Fact.ReviewRequest;
import uk.corporateparenting.record.Recorded;

/** Calls for an earlier review that no review has answered yet. */
@Component
class ReviewRequests {

    private final CareRecord record;

    ReviewRequests(CareRecord record) {
        this.record = record;
    }

    /** Earliest first: a second call does not put off what the first one asked for. */
    List<ReviewRequest> open(String childRef) {
        List<Recorded<Review>> reviews = record.current(childRef, Review.class);
        return record.current(childRef, ReviewRequest.class).stream()
                .filter(request -> reviews.stream().noneMatch(review -> answers(review, request)))
                .map(Recorded::fact).sorted(Comparator.comparing(ReviewRequest::requestedOn)).toList();
    }

    /** By a review of that day or later; one that was on the record before the call came did not know of it. */
    private static boolean answers(Recorded<Review> review, Recorded<ReviewRequest> request) {
        return !review.fact().heldOn().isBefore(request.fact().requestedOn())
                && review.recordedAt().isAfter(request.recordedAt());
    }

    Optional<LocalDate> since(String childRef) {
        return open(childRef).stream().findFirst().map(ReviewRequest::requestedOn);
    }
}
