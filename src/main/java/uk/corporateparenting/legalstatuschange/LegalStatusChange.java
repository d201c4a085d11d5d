package uk.corporateparenting.legalstatuschange;

import java.util.Map;
import java.util.TreeMap;

/** What the process and the rest of the house agree on: its key, its messages, and the routing facts it carries. */
public final class LegalStatusChange {

    public static final String KEY = "legal-status-change";

    /** Sent when a child in care has another legal status; carries it as {@code legalBasis}. */
    public static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    /** Every variable of the model that is not shared with the front door. */
    public static final Map<String, String> VARIABLES = Map.copyOf(new TreeMap<>(Map.of(
            "newLegalStatus", "code of the new legal status",
            "statusFromAt", "instant from which it counts",
            "statusEndsAt", "instant at which it ends, if it is known",
            "statusConfirmed", "a manager saw the order or agreement and confirmed it")));

    private LegalStatusChange() {
    }
}
