package uk.corporateparenting.healthassessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.record.Recorded;

/** The four risks that the triage of health reviews looks at, kept as alerts that everybody sees. */
@Component
class HealthRisks {

    static final String EXPLOITATION_OR_MISSING = "exploitation-or-missing";
    static final String UNACCOMPANIED = "unaccompanied";
    static final String COMPLEX_NEEDS = "complex-needs";
    static final String POOR_ENGAGEMENT = "poor-engagement";

    private static final Map<String, String> WORDS = Map.of(
            EXPLOITATION_OR_MISSING, "Exploited or at risk of it, or goes missing",
            UNACCOMPANIED, "Alone in the country",
            COMPLEX_NEEDS, "Complex health needs",
            POOR_ENGAGEMENT, "Hard to engage in health care");

    private static final Map<String, Set<String>> ALSO = Map.of(
            EXPLOITATION_OR_MISSING, Set.of("exploitation", "missing"));

    private final CareRecord record;

    HealthRisks(CareRecord record) {
        this.record = record;
    }

    /** Whether the record says so already. */
    boolean isKnown(String ref, String risk) {
        return record.current(ref, RiskAlert.class).stream().map(Recorded::fact).filter(a -> a.endedOn() == null)
                .anyMatch(a -> risk.equals(a.kind()) || ALSO.getOrDefault(risk, Set.of()).contains(a.kind()));
    }

    /** Keeps what was said now: a new alert, or the end of ours. Alerts of others stay as they are. */
    void say(String ref, String risk, boolean is, LocalDate on, String by) {
        if (is && !isKnown(ref, risk)) {
            record.add(ref, new RiskAlert(on, risk, WORDS.get(risk), null), by);
        }
        if (!is) {
            record.current(ref, RiskAlert.class).stream()
                    .filter(a -> risk.equals(a.fact().kind()) && a.fact().endedOn() == null)
                    .forEach(a -> record.add(a.reference(), new RiskAlert(a.fact().raisedOn(), risk, a.fact().alert(),
                            on), by, a.id()));
        }
    }
}
