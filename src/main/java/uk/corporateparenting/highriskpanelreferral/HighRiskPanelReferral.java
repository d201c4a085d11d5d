package uk.corporateparenting.highriskpanelreferral;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the high-risk panel and the rest of the house agree on. */
public final class HighRiskPanelReferral {

    /** The key of the main model. */
    public static final String KEY = "high-risk-panel-referral";

    /** Begins a referral; whoever knows the young person completes it. Its payload is {@code riskReason}, a code. */
    public static final String RISK_HIGH = "risk.high";

    /** Every variable of the process and the models it calls, and what it means. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("riskReason", "in the message that the risk is high: why, as a code"),
            Map.entry("referralComplete", "whether somebody who knows the young person has filled in the referral"),
            Map.entry("workerRoles", "who works with the young person: social worker, from 18 the personal advisor too"),
            Map.entry("immediateDanger", "the young person is in danger right now"),
            Map.entry("panelUrgent", "cannot wait for the next meeting of the cycle"),
            Map.entry("screeningClock", "the clock of the chair's screening"),
            Map.entry("contributionClock", "the clock of the agencies' answers"),
            Map.entry("exploitation", "none, some or high"),
            Map.entry("goingMissing", "none, some or high"),
            Map.entry("selfHarm", "none, some or high"),
            Map.entry("homelessness", "none, some or high"),
            Map.entry("offending", "none, some or high"),
            Map.entry("substances", "none, some or high"),
            Map.entry("notEngaging", "none, some or high"),
            Map.entry("riskScore", "points of the table of risks"),
            Map.entry("highRiskPanel", "the code of the panel that hears the referral"),
            Map.entry("forThePanel", "whether the chair takes the referral before the panel"),
            Map.entry("agencyRole", "the role of the agency that is asked"),
            Map.entry("panelOutcome", "oversight, referred-back, stepped-down, or not-for-panel"),
            Map.entry("rating", "the risk as the panel rates it: low, medium, high or very-high"),
            Map.entry("closingNeeds", "who has to agree to step down: chair, or chair-and-worker"),
            Map.entry("actionId", "number of the action on the record"),
            Map.entry("actionRole", "the role that owns the action"),
            Map.entry("actionDueOn", "the day by which the action is to be done; starts L89-action"),
            Map.entry("callOutId", "number of the call of the police on the record"),
            Map.entry("youthJusticeNeeded", "whether youth justice has to hear of the call"))));

    private HighRiskPanelReferral() {
    }
}
