package uk.corporateparenting.leavingcarepathway;

import java.util.Map;

/** What the pathway and the rest of the house agree on: keys, messages and the routing facts they carry. */
public final class LeavingCarePathway {

    /** The main model, from 16 to 25. It goes on when care ends. */
    public static final String KEY = "leaving-care-pathway";

    /** Preparation from 15 years 9 months on; ends with care. */
    public static final String BEFORE_SIXTEEN = "before-sixteen";

    /** A young person's home is not safe; also begun by message. */
    public static final String NO_SAFE_HOME = "no-safe-home";

    /** Somebody asks for an advisor, advice or a review, by a form. */
    public static final String REQUEST = "pathway-request";

    /** Begins the preparation. */
    public static final String FIFTEEN_AND_NINE_MONTHS = "child.fifteen-and-nine-months";

    /** Begins the pathway. */
    public static final String TURNED_SIXTEEN = "child.turned-sixteen";

    /** Begins the pathway where none runs, and has the status worked out again where one does. */
    public static final String STATUS_OWED = "leaving-care.status-owed";

    /** The young person, or somebody for them, asks for a review or advice; begins the pathway where none runs. */
    public static final String REQUESTED = "pathway.requested";

    /** A young person moved into a home after care: the first visit there is due. */
    public static final String HOME_STARTED = "leaver-home.started";

    /** A young person is homeless or unsuitably housed. */
    public static final String HOME_UNSAFE = "home.unsafe";

    /** Has one night's look at the rounds of well-being checks begin. */
    public static final String WATCH_BEGUN = "wellbeing-watch.begun";

    /** A young person is to be checked on in a round. */
    public static final String CHECK_OWED = "wellbeing-check.owed";

    /** All duties stop. */
    public static final String DIED = "young-person.died";

    /** The risk is high: the panel for it is told. */
    public static final String RISK_HIGH = "risk.high";

    /** Every variable of the models, and what the tables are asked. All are codes, truths, numbers or dates. */
    public static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("daysSinceFourteen", "to the table of statuses: days in care since 14, without short breaks"),
            Map.entry("lookedAfterAtSixteen", "to the table of statuses: looked after at 16 or 17"),
            Map.entry("lookedAfterNow", "to both tables: looked after now"),
            Map.entry("detainedAtSixteen", "to the table of statuses: in custody or hospital on the 16th birthday"),
            Map.entry("homeSixMonthsSettled", "to the table of statuses: home with family for six months and settled"),
            Map.entry("specialGuardianship", "to the table of statuses: special guardianship straight after care"),
            Map.entry("inEducation", "to the table of statuses: in education or training"),
            Map.entry("agreedEducation", "to the table of duties: in education that the plan agrees to"),
            Map.entry("wantsAdvisor", "to the table of duties: the young person asked for an advisor"),
            Map.entry("proposedLeaverStatus", "what the table of statuses proposes"),
            Map.entry("leavingCareStatus", "the status that stands: eligible, relevant, former-relevant ..."),
            Map.entry("owed", "what the table of duties says: full, offer, wait or nothing"),
            Map.entry("owedBefore", "what was owed when the watch began"),
            Map.entry("advisorAccepted", "the young person gets on with the advisor"),
            Map.entry("anotherNeed", "another need in this area of the plan is to be written"),
            Map.entry("planRight", "the young person finds the whole plan right"),
            Map.entry("pathwayPlanApproved", "a manager approved the pathway plan"),
            Map.entry("listComplete", "everything on the 16+ list is in place or not needed"),
            Map.entry("homeAtRisk", "the young person could end up without a safe home at 18"),
            Map.entry("homeApproved", "home and money for 18 were approved"),
            Map.entry("housingAnswer", "what the district answered: home, waiting or refused"),
            Map.entry("inTouch", "the contact showed that we are in touch"),
            Map.entry("youngPersonFound", "there is contact again"),
            Map.entry("pathwayChanges", "the review found that the plan has to change"),
            Map.entry("helpWanted", "the young person wants an advisor"),
            Map.entry("advisorWorksAlready", "who was allocated is their advisor already, and is not introduced"),
            Map.entry("supportKind", "which help is asked for, as a code"),
            Map.entry("supportRef", "which help of the record the case is about: day and kind"),
            Map.entry("supportNeeded", "the assessment found that Staying Close is needed"),
            Map.entry("supportApproved", "a manager approved the help"),
            Map.entry("supportState", "how the help stands: in-place, not-yet, fell-through, goes-on ..."),
            Map.entry("supportLookedAtOn", "day on which the help began or was looked at; starts L127"),
            Map.entry("wellbeingRound", "the round in which the check was asked for, as a code"),
            Map.entry("month", "to the table of rounds: the month, as 2026-12"),
            Map.entry("everybody", "to the table of the local offer: always true"),
            Map.entry("option", "to the table of homes: which kind, as a code"),
            Map.entry("pathwayRequestedOn", "day on which a review or advice was asked for; starts L103"),
            Map.entry("riskReason", "in the message that the risk is high: which risk, as a code"));

    private LeavingCarePathway() {
    }
}
