package uk.corporateparenting.statutoryvisit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the visits and the rest of the house agree on: keys, messages and the routing facts they carry. */
public final class StatutoryVisit {

    /** One visit that fulfils the duty; called again and again while the child is in care. */
    public static final String KEY = "statutory-visit";

    /** The visit of a supervising social worker to the carers, kept by a form. */
    public static final String CARER_VISIT = "carer-visit";

    /** Somebody asks for a visit, by a form. */
    public static final String VISIT_REQUEST = "visit-request";

    /** The child, the carer or the area authority asks for a visit. */
    public static final String VISIT_REQUESTED = "visit.requested";

    /** A placement began: the days of visits count anew. */
    public static final String PLACEMENT_STARTED = "placement.started";

    /** Another rule may hold from now on. */
    public static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    /** Every variable of the models, and what the table of visit rules is asked. All are codes, truths or dates. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("visitRequestedOn", "day a visit was asked for; starts T47"),
            Map.entry("visitCounts", "the visit fulfils the duty"),
            Map.entry("legalStatus", "to the visit rules: code of the legal status"),
            Map.entry("place", "to the visit rules: code of the placement"),
            Map.entry("visitedHere", "to the visit rules: visited in this placement"),
            Map.entry("newOrderNotVisited", "to the visit rules: order made in this placement, and not visited since"),
            Map.entry("firstReviewHeld", "to the visit rules: the first review was held"),
            Map.entry("temporaryApproval", "to the visit rules: the carer is approved for a time only"),
            Map.entry("parentBeforeAssessment", "to the visit rules: with a parent before the assessment is finished"),
            Map.entry("afterFirstYear", "to the visit rules: last visited after the first year of the placement"),
            Map.entry("sixMonthsAgreed", "to the visit rules: six months were agreed with the child"))));

    private StatutoryVisit() {
    }
}
