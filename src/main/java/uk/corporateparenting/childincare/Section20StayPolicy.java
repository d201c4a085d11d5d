package uk.corporateparenting.childincare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.timescale.LondonTime;

/**
 * A stay by agreement (Children Act 1989, section 20) has to lead somewhere: to a day on which the child goes home, to a
 * plan for permanence, or to a court.
 */
final class Section20StayPolicy {

    static final String PLAN_WRITTEN = "writeCarePlan";
    static final String DECIDED = "reviewSection20";
    static final String SETTLED = "settled";

    /** Aims of the care plan that say what is to become of the child; the others leave it open. */
    private static final Set<String> PERMANENCE = Set.of("family-or-friends", "adoption", "long-term-fostering",
            "residential", "care-at-home", "adulthood");

    private Section20StayPolicy() {
    }

    static boolean isByAgreement(CareStory story) {
        return story.isInCare() && story.status().filter(s -> s.code() == LegalStatusCode.V2).isPresent();
    }

    /**
     * @param consents  those that stand
     * @param decisions those that stand, newest first
     */
    static boolean isWithoutPlan(CareStory story, List<Consent> consents, List<Decision> decisions, LocalDate today) {
        if (!isByAgreement(story)) {
            return false;
        }
        LocalDate since = story.episode().orElseThrow().startedOn();
        List<Decision> ofThisTime = decisions.stream()
                .filter(d -> !LondonTime.day(d.decidedAt()).isBefore(since)).toList();
        boolean returnDate = consents.stream().anyMatch(c -> "section-20".equals(c.purpose()) && c.endsOn() != null
                && !c.endsOn().isBefore(today));
        boolean permanence = ofThisTime.stream().filter(d -> PLAN_WRITTEN.equals(d.kind())).findFirst()
                .filter(d -> PERMANENCE.contains(d.outcome())).isPresent();
        boolean decided = ofThisTime.stream().filter(d -> DECIDED.equals(d.kind())).findFirst()
                .filter(d -> d.outcome().startsWith(SETTLED)).isPresent();
        return !returnDate && !permanence && !decided;
    }
}
