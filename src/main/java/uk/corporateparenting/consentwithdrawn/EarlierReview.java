package uk.corporateparenting.consentwithdrawn;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Asks once for the review to come forward, whoever thinks of it first. */
@Component
class EarlierReview {

    private final Messages messages;

    EarlierReview(Messages messages) {
        this.messages = messages;
    }

    void ask(String childRef, String caseId, Instant at) {
        messages.send("review-requested:" + childRef + ":" + caseId, ConsentWithdrawn.REVIEW_REQUESTED, childRef,
                Facts.of("reviewRequestedOn", LondonTime.day(at)).and("reviewReason", "consent-withdrawn"));
    }
}
