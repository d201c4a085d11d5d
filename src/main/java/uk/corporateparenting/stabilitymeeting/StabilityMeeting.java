package uk.corporateparenting.stabilitymeeting;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the process of a home at risk and the rest of the house agree on. */
public final class StabilityMeeting {

    /** The key of the main model. */
    public static final String KEY = "stability-meeting";

    /** The code of the standing meeting, in the table of panels. */
    public static final String PANEL = "stability-meeting";

    /** Heard once the child has moved: what would have kept the home is not needed any more. */
    public static final String PLACEMENT_STARTED = "placement.started";

    /** Begins what is owed after the end of a placement. */
    public static final String PLACEMENT_ENDED = "placement.ended";

    /** The model of the yearly review of foster carers. */
    public static final String CARER_REVIEW = "carer-review";

    /** The model that keeps the log of the carers' training and consultations. */
    public static final String CARER_TRAINING = "carer-training";

    /** Begins an action, with {@code actionId}, {@code actionRole} and {@code actionDueOn}. */
    public static final String ACTION_AGREED = "stability-action.agreed";

    /** The child cannot wait for the next meeting. */
    public static final String BROUGHT_FORWARD = "stability.brought-forward";

    /** Begins one night's watch over fragile homes. */
    public static final String WATCH_BEGUN = "stability-watch.begun";

    /** Asks for the review that comes before a move, with {@code reviewRequestedOn} and {@code reviewReason}. */
    public static final String REVIEW_REQUESTED = "review.requested";

    /** Proposes a planned move. */
    public static final String MOVE_RECOMMENDED = "move.recommended";

    /** Every variable of the models that is not shared with others, and what it means. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("atRiskReason", "why the home is at risk, as a code"),
            Map.entry("triageRole", "the role that manages this kind of placement"),
            Map.entry("triageClock", "the clock of the triage: a working day, or the same day"),
            Map.entry("nextWouldBeThird", "the next home would be the third within 12 months"),
            Map.entry("triageOutcome", "at-risk or not-at-risk"),
            Map.entry("urgency", "standing, notice or urgent"),
            Map.entry("conveneClock", "the clock by which the meeting is held"),
            Map.entry("prepareClock", "the clock by which the meeting is prepared"),
            Map.entry("stabilityOutcome", "what the meeting decided, as a code"),
            Map.entry("stabilityDecidedOn", "day of the decision; starts L123"),
            Map.entry("actionId", "number of the action on the record"),
            Map.entry("actionRole", "the role that does the action"),
            Map.entry("actionDueOn", "day the action is due; starts L122"),
            Map.entry("placementEndedOn", "day the placement ended; starts T82 and T83"),
            Map.entry("interviewOwed", "the child left a foster home"),
            Map.entry("interviewOutcome", "done, refused or later"),
            Map.entry("disruptionOwed", "the end was unplanned"),
            Map.entry("carersReviewDueOn", "day of the next review of the carers; starts L141"),
            Map.entry("carerStandardsMet", "carers and home meet the standards"),
            Map.entry("carerReviewAgreed", "what is done about missing standards is agreed"),
            Map.entry("moves", "to the early-warning table: homes that ended in 12 months"),
            Map.entry("notice", "to the early-warning table: notice was given in 90 days"),
            Map.entry("missing", "to the early-warning table: times missing in 90 days"),
            Map.entry("excluded", "to the early-warning table: excluded or without a school place"),
            Map.entry("difficulties", "to the early-warning table: last score of the questionnaire"),
            Map.entry("unmetActions", "to the early-warning table: actions that are late"),
            Map.entry("yearsOld", "to the early-warning table: age in years"),
            Map.entry("monthsHere", "to the early-warning table: months in this home"),
            Map.entry("newWorker", "to the early-warning table: another social worker in six months"))));

    private StabilityMeeting() {
    }
}
