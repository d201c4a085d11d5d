package uk.corporateparenting.healthassessment;

import java.time.LocalDate;
import java.util.Optional;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.Fact;

/**
 * When a health assessment is owed (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7):
 * the first for the first review, then six months after the one before under five, else twelve. A move changes nothing.
 */
final class HealthPolicy {

    static final String INITIAL = "initial";
    static final String REVIEW = "review";

    private static final String FIRST = "T60";
    private static final String UNDER_FIVE = "T61";
    private static final String FROM_FIVE = "T62";
    private static final int FIVE = 5;

    private HealthPolicy() {
    }

    /** The clock of the next assessment. A refusal that was respected is one from which the next one counts. */
    static String clock(CareStory story) {
        return last(story).map(last -> isUnderFive(story, last.doneOn()) ? UNDER_FIVE : FROM_FIVE).orElse(FIRST);
    }

    /** Initial until one was done; one that was refused leaves the doctor's assessment still to be offered. */
    static String kind(CareStory story) {
        return story.healthAssessments().stream().anyMatch(h -> !"refused".equals(h.outcome())) ? REVIEW : INITIAL;
    }

    /** Not for short breaks: the parents keep the child's health in their hands (regulation 48). */
    static boolean isOwed(CareStory story) {
        return !story.isShortBreaks();
    }

    static Optional<Fact.HealthAssessment> last(CareStory story) {
        return story.healthAssessments().stream().findFirst();
    }

    private static boolean isUnderFive(CareStory story, LocalDate on) {
        return story.bornOn().filter(born -> on.isBefore(CareTime.birthday(born, FIVE))).isPresent();
    }
}
