package uk.corporateparenting.lookedafterreview;

import java.util.Map;

/** What the reviews of a child in care and the rest of the house agree on. */
public final class LookedAfterReview {

    /** One round of review: called again and again as long as the child is looked after. */
    public static final String KEY = "looked-after-review";

    /** Decisions, record and the sending of it, after each review. */
    public static final String FOLLOW_UP = "review-follow-up";

    /** The reviewing officer's dispute with the council. */
    public static final String DISPUTE = "review-dispute";

    /**
     * Somebody asks, or something happened that asks, for an earlier review: {@code reviewRequestedOn} is the day of
     * it, {@code reviewReason} the code of why.
     */
    public static final String REVIEW_REQUESTED = "review.requested";

    /** A review was held: {@code reviewHeldOn} is the day, {@code team} whose work the child is. */
    public static final String REVIEW_HELD = "review.held";

    /** Every variable of these processes, and what it means. All are codes, truths or dates. */
    public static final Map<String, String> VARIABLES = Map.of(
            "team", "locality team whose roles do the work",
            "reviewRequestedOn", "in a call for an earlier review: the day it was asked for",
            "reviewReason", "in a call for an earlier review: why, as a code",
            "reviewHeldOn", "day of the review that is followed up; starts T57",
            "disputeRung", "role that is asked to answer the dispute",
            "disputeOutcome", "resolved, next-rung or cafcass",
            "cafcassNow", "the dispute goes to Cafcass as soon as it is raised");

    private LookedAfterReview() {
    }
}
