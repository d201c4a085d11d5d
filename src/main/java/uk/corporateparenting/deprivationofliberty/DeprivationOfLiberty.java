package uk.corporateparenting.deprivationofliberty;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the process of secure accommodation and deprivation of liberty and the rest of the house agree on. */
public final class DeprivationOfLiberty {

    /** The key of the model. */
    public static final String KEY = "deprivation-of-liberty";

    /** Said when a court has given authority until a day. */
    public static final String POWER_LAPSES = "power.lapses";

    /** Every variable of the process, and what it means. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "restrictionKind", "secure-accommodation or deprivation-of-liberty",
            "proposedFromAt", "instant from which the restrictions are proposed",
            "restrictionsDecision", "approved, refused, or refused-in-force where they have begun",
            "authorityGiven", "the court gave authority",
            "criteriaOutcome", "continue, renew or end",
            "lapsesOn", "day on which the court's authority ends; starts L37",
            "lapseKind", "in the message that a power lapses: secure-order or deprivation-of-liberty",
            "lapseClock", "in that message: the clock by which it has to be settled",
            "lapseSoonClock", "in that message: the clock of the warning before")));

    static final String SECURE = "secure-accommodation";

    private DeprivationOfLiberty() {
    }
}
