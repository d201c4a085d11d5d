package uk.corporateparenting.entrytocare;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the process and the rest of the house agree on: its key, its messages, and the routing facts it carries. */
public final class EntryToCare {

    /** The key of the main model. */
    public static final String KEY = "entry-to-care";

    /** Starts a case for one child named in a contact. */
    public static final String CONTACT_RECEIVED = "contact.received";

    /** Every variable of the process and the models it calls, and what it means. All are codes, truths or dates. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("contactId", "number of the contact the case began with"),
            Map.entry("wayIn", "how the child comes in: contact, remand, transfer-in ..."),
            Map.entry("team", "locality team whose roles do the work"),
            Map.entry("receivedAt", "instant the contact reached the council; starts T01 and T02"),
            Map.entry("moreChildrenNamed", "the typed contact names more children than its form had room for"),
            Map.entry("route", "screen or accept, by the way-in table"),
            Map.entry("proposedBasis", "legal status code that usually goes with the way in"),
            Map.entry("carePlanClock", "clock of the first care plan"),
            Map.entry("remandTo", "local authority or youth detention accommodation"),

            Map.entry("joinedOpenCase", "the contact was added to the child's open case"),
            Map.entry("dangerNow", "the child is in danger now"),
            Map.entry("significantHarm", "how likely significant harm is"),
            Map.entry("need", "level of need found by screening"),
            Map.entry("adviceOnly", "only advice was asked for"),
            Map.entry("proposedResponse", "response by the threshold table"),
            Map.entry("response", "response decided by people"),
            Map.entry("referral", "the contact is a referral"),
            Map.entry("managerNeeded", "the response needs a manager who did not screen"),
            Map.entry("responseAuthorised", "the manager agreed or changed the response"),

            Map.entry("assessmentAgreed", "the manager agreed the assessment"),
            Map.entry("assessmentOutcome", "what follows from the assessment"),

            Map.entry("strategyOutcome", "what the strategy discussion led to"),
            Map.entry("section47At", "instant of the strategy discussion that began the enquiry; starts T05"),
            Map.entry("section47Result", "conference, none or returned"),
            Map.entry("conferenceOn", "day of the protection conference; starts T06 and T07"),
            Map.entry("protectionPlanMade", "the conference made a protection plan"),

            Map.entry("power", "the power that keeps the child safe tonight"),
            Map.entry("powerStartedAt", "instant the power began"),
            Map.entry("powerClock", "clock of the end of the power"),
            Map.entry("powerWarnClock", "clock of the first warning before that end"),
            Map.entry("powerLastWarnClock", "clock of the last warning before that end"),
            Map.entry("powerOutcome", "what follows the power"),
            Map.entry("applicationApproved", "a service manager approved the application"),
            Map.entry("orderMade", "the court made the order"),
            Map.entry("agreementValid", "the section 20 agreement is valid"),

            Map.entry("gatewayRoute", "support, section-20, pre-proceedings or issue"),
            Map.entry("letterSentOn", "day of the letter before proceedings"),
            Map.entry("preProceedingsFromOn", "day from which pre-proceedings run, or run on; starts T110"),
            Map.entry("reviewOutcome", "step-down, extend or issue"),
            Map.entry("applicationIssuedOn", "day the court issued the application; starts T14"),
            Map.entry("gatewayOutcome", "care or support"),

            Map.entry("entryAuthorised", "entry to care was authorised"),
            Map.entry("legalBasis", "legal status code under which the child is looked after"),
            Map.entry("underOrder", "the child is looked after at once; for the approvals table"),
            Map.entry("categoryOfNeed", "category of need N1 to N8 at entry"),
            Map.entry("returnPlanned", "the child's return home at the end of a power was planned"),
            Map.entry("neededOn", "day the home is needed; starts L01"),
            Map.entry("enteredCareOn", "day the care episode began; starts the clocks of a child in care"),
            Map.entry("lookedAfter", "the child is looked after; for cases that began when models still asked for it"),

            Map.entry("placeKind", "kind of place that was found"),
            Map.entry("age", "age in years, for the approvals table"),
            Map.entry("outOfArea", "in, out or at-distance"),
            Map.entry("approval", "approval the place needs, by the table"),
            Map.entry("approverRole", "role that gives it, by the table"),
            Map.entry("suitable", "the kinship assessor found the person suitable"),
            Map.entry("placementApproved", "the place was approved"),
            Map.entry("temporaryApprovalOn", "day of a connected person's temporary approval; starts T30"),
            Map.entry("temporaryApprovalEndsOn", "day that approval ends"),
            Map.entry("breachEndsBy", "day by which an unlawful placement has to end"),
            Map.entry("movedInAt", "instant the child moved in; starts T20"),
            Map.entry("returnedAt", "instant the child went home within 24 hours"),
            Map.entry("endReason", "in the message that care ended: why, as a code of the national return"),
            Map.entry("endedOn", "in the message that care ended: the day"),

            Map.entry("escalationClock", "to the ladder: clock of the work that is late"),
            Map.entry("escalatedFrom", "to the ladder: id of that work"),
            Map.entry("lateProcess", "in the ladder: folder of the process whose work is late"),
            Map.entry("latePanel", "in the ladder: panel whose meeting it is, or empty"),
            Map.entry("ladder", "in the ladder: who is told, one after the other"),
            Map.entry("escalatedTo", "in the ladder: role that is told now"),
            Map.entry("somebodyAbove", "in the ladder: whether anybody would be told after that role"))));

    private EntryToCare() {
    }
}
