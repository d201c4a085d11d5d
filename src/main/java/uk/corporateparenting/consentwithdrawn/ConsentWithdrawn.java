package uk.corporateparenting.consentwithdrawn;

import java.util.Map;
import java.util.TreeMap;

/** What the process and the rest of the house agree on: its key, its messages, and the routing facts it carries. */
public final class ConsentWithdrawn {

    public static final String KEY = "consent-withdrawn";

    /** Begins a case where another process hears that consent was withdrawn; carries the team. */
    public static final String CONSENT_WITHDRAWN = "consent.withdrawn";

    /** Sent where the child stays on another legal basis. */
    public static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    /** Sent where the review has to come forward (T53), with {@code reviewRequestedOn} and {@code reviewReason}. */
    public static final String REVIEW_REQUESTED = "review.requested";

    /** Sent where the child goes home, with {@code endReason} and {@code endedOn}. */
    public static final String CARE_CEASING = "care.ceasing";

    /** Every variable of the model that is not shared with the front door. */
    public static final Map<String, String> VARIABLES = Map.copyOf(new TreeMap<>(Map.of(
            "withdrawnBy", "holder, young-person, without or not-known",
            "withdrawnAt", "instant at which consent was withdrawn",
            "withdrawalOutcome", "what happens to the child today",
            "reviewRequestedOn", "in the message that a review is asked for: the day; starts T53",
            "reviewReason", "in the same message: why, as a code")));

    private ConsentWithdrawn() {
    }
}
