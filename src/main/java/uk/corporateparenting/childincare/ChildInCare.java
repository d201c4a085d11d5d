package uk.corporateparenting.childincare;

import java.util.Map;

/** What the spine and the rest of the house agree on: its key, its messages, and the routing facts it carries. */
public final class ChildInCare {

    /** The key of the main model; it begins with {@code child.looked-after}. */
    public static final String KEY = "child-in-care";

    /** Begins the spine. */
    public static final String LOOKED_AFTER = "child.looked-after";

    /**
     * Ends a time in care on a day, whoever decided it: a court, an approved proposal, a birthday, a withdrawn consent, a
     * death. Carries {@code endReason}, {@code endedOn} and {@code team}.
     */
    public static final String CARE_CEASING = "care.ceasing";

    /** Care has ended: said once, when the record says so and every duty is closed. */
    public static final String CARE_ENDED = "care.ended";

    /** Care ended for a child who lives: what is left to do begins. */
    public static final String CLOSING_BEGUN = "closing.begun";

    public static final String FIFTEEN_AND_NINE_MONTHS = "child.fifteen-and-nine-months";
    public static final String TURNED_SIXTEEN = "child.turned-sixteen";

    /** Care ended at 16 or over: the leaving care status is worked out. */
    public static final String LEAVING_CARE_STATUS_OWED = "leaving-care.status-owed";

    /** The case that hears it, or begins with it. */
    public static final String LEAVING_CARE = "leaving-care-pathway";

    /** All that is still owed stops: the pathway hears it, and every other case that ends with care or life is ended. */
    public static final String YOUNG_PERSON_DIED = "young-person.died";

    /** Heard by the spine: the duties that depend on the legal status are looked at anew. */
    public static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    /** Heard by the count of short breaks. */
    public static final String PLACEMENT_STARTED = "placement.started";
    public static final String PLACEMENT_ENDED = "placement.ended";

    /** Sent where the reviewing officer asks for an earlier review. */
    public static final String REVIEW_REQUESTED = "review.requested";

    /** Every variable of the process and the models it calls, and what it means. All are codes, truths or dates. */
    public static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("broughtIn", "the time in care was brought in with a return of the council's, not begun here"),
            Map.entry("section20Settled", "a stay by agreement has a return date, a plan or an application to a court"),
            Map.entry("section20ReviewedOn", "day a stay by agreement without plan was looked at; starts T112-again"),
            Map.entry("reviewRequestedOn", "in the message that a review is asked for: the day; starts T53"),
            Map.entry("reviewReason", "in the message that a review is asked for: why, as a code"),
            Map.entry("ceasingRoute", "the way in which care is to end: return-home, adoption, death ..."),
            Map.entry("workingDaysLookedAfter", "working days looked after on the planned day, counted up to 20"),
            Map.entry("underCareOrder", "a care or placement order stands"),
            Map.entry("ceasingApproval", "who has to agree, by the table: a role, court, none or not-possible"),
            Map.entry("endPlannedOn", "day on which care is planned to end; starts L60"),
            Map.entry("ceasingAgreed", "whoever has to agree agreed that care ends"),
            Map.entry("careEnded", "care has ended, on the day and in the way that were recorded"),
            Map.entry("closing", "what is left to do after care: confirm, seal or letter"));

    private ChildInCare() {
    }
}
