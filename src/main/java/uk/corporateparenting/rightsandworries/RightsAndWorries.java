package uk.corporateparenting.rightsandworries;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the process of worries, complaints and rights and the rest of the house agree on. */
public final class RightsAndWorries {

    /** The key of the main model. */
    public static final String KEY = "rights-and-worries";

    /** Heard when the child is no longer in care: what is owed to a child in care only is closed. */
    public static final String CARE_ENDED = "care.ended";

    /** Every variable of the process and the models it calls, and what it means. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "worryKind", "complaint, allegation, serious-harm, family-time, advocate, independent-visitor or placement",
            "worryId", "number of the worry on the record",
            "suspendedOn", "day family time was stopped; starts L30",
            "complaintAccepted", "the child is satisfied with the answer")));

    private RightsAndWorries() {
    }
}
