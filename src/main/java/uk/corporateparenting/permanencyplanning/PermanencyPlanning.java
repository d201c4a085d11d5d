package uk.corporateparenting.permanencyplanning;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the planning of permanence and the rest of the house agree on. */
public final class PermanencyPlanning {

    /** The key of the main model. */
    public static final String KEY = "permanency-planning";

    /** Follows a home for six months, also after care has ended. */
    public static final String HOME_SUSTAINED = "home-sustained";

    /** From the agreed plan to the book in the child's hands. */
    public static final String LIFE_STORY = "life-story-work";

    /** Sent beside {@code child.looked-after} by whoever begins an episode, with {@code team}. */
    public static final String OWED = "permanence.owed";

    /** Sent when a plan is agreed, with {@code permanencePlan} and {@code team}; life-story work begins with it. */
    public static final String AGREED = "permanence.agreed";

    /** Sent when a child went home as planned and care ended, with {@code homeSince} and {@code team}. */
    public static final String WENT_HOME = "child.went-home";

    /** Heard between the proposal and the decision. */
    public static final String REVIEW_HELD = "review.held";

    /** Heard as long as permanence is planned or followed. */
    public static final String CARE_ENDED = "care.ended";

    /** Sent where the reviewing officer wants a review because of drift. */
    public static final String REVIEW_REQUESTED = "review.requested";

    /** Every variable of these models, and what it means. All are codes, truths or dates. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("permanencePlan", "the option proposed or agreed, a row of permanence-choices"),
            Map.entry("permanenceRoute", "who decides it: panel or decision-maker"),
            Map.entry("permanenceStage", "what is waited for, to choose the pace: plan, replan or progress"),
            Map.entry("siblingGroup", "brothers or sisters are planned for together"),
            Map.entry("complexNeeds", "the child's needs are complex"),
            Map.entry("siblingsToPlan", "an assessment of siblings together or apart is needed"),
            Map.entry("parentingNeeded", "an assessment of the parents is needed"),
            Map.entry("kinNeeded", "an assessment of family and friends is needed"),
            Map.entry("anotherOption", "another option is weighed before one is proposed"),
            Map.entry("longTermConfirmed", "the nominated officer confirmed long-term fostering"),
            Map.entry("parentsConsent", "the parents consent to adoption"),
            Map.entry("planReview", "what the review said: endorsed, changes or not-considered"),
            Map.entry("planEndorsedOn", "the day of the review that agreed; starts T70"),
            Map.entry("panelDecision", "agreed, deferred or refused"),
            Map.entry("planAgreed", "the panel or the decision-maker agreed the plan"),
            Map.entry("recommendedOn", "the day of the adoption panel's final minutes; starts T72"),
            Map.entry("placementAuthority", "a placement order or witnessed consent allows placing for adoption"),
            Map.entry("courtAuthorityOn", "the day of that authority; starts T74"),
            Map.entry("familyFound", "a match with adopters is proposed"),
            Map.entry("matchAgreed", "the decision-maker agreed the match"),
            Map.entry("placedForAdoptionOn", "the day the child moved in with the adopters; starts T117"),
            Map.entry("previousAdoptionReviewOn", "the day of the adoption review before; starts T117"),
            Map.entry("adoptionMoves", "a step of the adoption was recorded since the last look"),
            Map.entry("adoptionWeighedAt", "the moment of that look"),
            Map.entry("progress", "step, order-made, match, home or fails"),
            Map.entry("matchConfirmed", "the nominated officer confirmed the home for the long term"),
            Map.entry("homeSince", "the day the child moved home; starts L110"),
            Map.entry("homeSustained", "the home has lasted"),
            Map.entry("permanenceAchieved", "the plan is achieved"),
            Map.entry("lifeStoryUnderWay", "life-story work is under way already"),
            Map.entry("driftKind", "no-plan or no-progress"))));

    private PermanencyPlanning() {
    }
}
