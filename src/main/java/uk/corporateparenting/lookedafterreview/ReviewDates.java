package uk.corporateparenting.lookedafterreview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.timescale.TriggerSource;

/** The dates of reviews and disputes from which clocks count, read from the record at each question. */
@Component
class ReviewDates implements TriggerSource {

    /** The starts of clocks that are read from the record and never from a case. */
    public static final Set<String> TRIGGERS = Set.of("reviewDueOn", "reviewRequestedOn", "disputeRaisedOn");

    private final ReviewRule reviews;
    private final ReviewRequests requests;
    private final Disputes disputes;

    ReviewDates(ReviewRule reviews, ReviewRequests requests, Disputes disputes) {
        this.reviews = reviews;
        this.requests = requests;
        this.disputes = disputes;
    }

    @Override
    public Optional<Object> start(String trigger, String childRef) {
        if (!TRIGGERS.contains(trigger) || !CareRecord.isReference(childRef)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = switch (trigger) {
            case "reviewDueOn" -> reviews.knownDueOn(childRef);
            case "reviewRequestedOn" -> requests.since(childRef);
            default -> disputes.openSince(childRef);
        };
        return day.map(LocalDate::toString);
    }
}
