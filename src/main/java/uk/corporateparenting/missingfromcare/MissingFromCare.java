package uk.corporateparenting.missingfromcare;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the process of a child who is missing and the rest of the house agree on. */
public final class MissingFromCare {

    /** The key of the main model. */
    public static final String KEY = "missing-from-care";

    /** Said when the child is at high risk of being exploited; asks for a panel. */
    public static final String RISK_HIGH = "risk.high";

    /** Said when a child's review has to come earlier. */
    public static final String REVIEW_REQUESTED = "review.requested";

    /** Every variable of the process and the models it calls, and what it means. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("missingEpisodeId", "number of the time missing on the record"),
            Map.entry("missingFromAt", "instant since when the child is missing; starts T118-24h"),
            Map.entry("childBack", "the child is back"),
            Map.entry("returnedAt", "instant the child came back; starts T67"),
            Map.entry("episodesInNinetyDays", "how often the child went missing in 90 days, this time included"),
            Map.entry("missingOverADay", "the child was missing for more than 24 hours"),
            Map.entry("exploitationSign", "on the return there was a sign of exploitation"),
            Map.entry("discussionHeld", "a strategy discussion about this time was held before the return"),
            Map.entry("missingResponse", "none, strategy-discussion or strategy-and-screening, by the table"),
            Map.entry("interviewSettled", "the return interview was held, or refused until the time ran out"),
            Map.entry("newExploitationSign", "the interview brought a sign of exploitation not known before"),
            Map.entry("riskReason", "in the message that the risk is high: which risk, as a code"),
            Map.entry("reviewRequestedOn", "in the message that asks for a review: the day"),
            Map.entry("reviewReason", "in the message that asks for a review: why, as a code"))));

    private MissingFromCare() {
    }
}
