package uk.corporateparenting.powerlapsing;

import java.util.Map;
import java.util.TreeMap;

/** What the process and the rest of the house agree on: its key, its messages, and the routing facts it carries. */
public final class PowerLapsing {

    public static final String KEY = "power-lapsing";

    /** Begins a watch; sent by {@link uk.corporateparenting.incare.Lapses} with what lapses and on which day. */
    public static final String POWER_LAPSES = "power.lapses";

    /** Heard by every watch: what was watched may have been replaced. */
    public static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    /** Heard by every watch: an approval ends with the placement. */
    public static final String PLACEMENT_ENDED = "placement.ended";

    /** Sent where the child leaves care before the end, with {@code endReason} and {@code endedOn}. */
    public static final String CARE_CEASING = "care.ceasing";

    /** Every variable of the model that is not shared with the front door. */
    public static final Map<String, String> VARIABLES = Map.copyOf(new TreeMap<>(Map.of(
            "lapsesOn", "last day of what lapses; starts L37 and L67",
            "lapseKind", "what lapses: interim-order, temporary-approval ...",
            "lapseClock", "clock by which it has to be settled",
            "lapseSoonClock", "clock of the loud warning before",
            "lapseOutcome", "settled, section-20, extension-asked or leaves",
            "proposedEndsOn", "day up to which a longer temporary approval is asked for",
            "stillLapses", "the record still shows this ending on this day")));

    private PowerLapsing() {
    }
}
