package uk.corporateparenting.healthassessment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the health processes and the rest of the house agree on: keys, messages and the routing facts they carry. */
public final class HealthAssessment {

    /** One health assessment; called again and again while the child is in care. */
    public static final String KEY = "health-assessment";

    /** One yearly questionnaire; called again and again while the child is in care. */
    public static final String QUESTIONNAIRE = "strengths-questionnaire";

    /** A referral for mental health help, until it is answered. */
    public static final String REFERRAL = "mental-health-referral";

    /** Starts {@link #REFERRAL}. */
    public static final String MENTAL_HEALTH_REFERRED = "mental-health.referred";

    /** Another rule may hold from now on. */
    public static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    /** Every variable of the models and what it means. All are codes or truths. */
    public static final Map<String, String> VARIABLES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("healthKind", "initial or review"),
            Map.entry("assessorRole", "role that does and records the assessment"),
            Map.entry("healthRefused", "a young person able to decide refuses the request"),
            Map.entry("exploitationOrMissing", "to the triage: exploited, at risk of it, or goes missing"),
            Map.entry("unaccompanied", "to the triage: alone in the country"),
            Map.entry("complexNeeds", "to the triage: complex health needs"),
            Map.entry("poorEngagement", "to the triage: hard to engage"),
            Map.entry("proposedMode", "how the review is done, by the triage table"),
            Map.entry("trustAnswer", "what the trust says: booked, waiting or returned"),
            Map.entry("assessmentResult", "done, did-not-attend or refused"))));

    private HealthAssessment() {
    }
}
