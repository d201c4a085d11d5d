package uk.corporateparenting.placementmove;

import java.util.Map;
import java.util.TreeMap;

/** What the process and the rest of the house agree on: its key, its messages, and the routing facts it carries. */
public final class PlacementMove {

    public static final String KEY = "placement-move";

    /** Sent as soon as the child has moved: the placement before has ended. */
    public static final String PLACEMENT_ENDED = "placement.ended";

    /** Sent as soon as the child has moved: visits begin anew. */
    public static final String PLACEMENT_STARTED = "placement.started";

    /** Sent after an emergency move (T53), with {@code reviewRequestedOn} and {@code reviewReason}. */
    public static final String REVIEW_REQUESTED = "review.requested";

    /** Proposes a planned move, with {@code placeChangeReason}, {@code neededOn} and {@code keyStage4}. */
    public static final String MOVE_RECOMMENDED = "move.recommended";

    /** Stops a move that is not needed any more. */
    public static final String MOVE_WITHDRAWN = "move.withdrawn";

    /** Every variable of the models that is not shared with the front door. */
    public static final Map<String, String> VARIABLES = Map.copyOf(new TreeMap<>(Map.of(
            "moveKind", "planned or emergency",
            "placeChangeReason", "why the placement changes, as a code of the national return",
            "keyStage4", "the move disrupts schooling in years 10 and 11",
            "moveOutcome", "agreed, refused or cancelled",
            "reviewRequestedOn", "in the message that a review is asked for: the day; starts T53",
            "reviewReason", "in the same message: why, as a code")));

    private PlacementMove() {
    }
}
