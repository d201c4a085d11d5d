package uk.corporateparenting.personaleducationplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Fact.SchoolPlace;

/**
 * When a personal education plan is owed: from 3 to 18, the first for the first review, then every term (Promoting the
 * education of looked-after children, 2018). A plan counts once the virtual school found it good.
 */
final class EducationPolicy {

    static final String TO_CHECK = "to-check";
    static final String RETURNED = "returned";
    static final String GOOD = "good";

    static final String NO_PLACE = "no-place";
    static final String EXCLUDED = "excluded";

    private static final Set<String> UNSETTLED = Set.of(TO_CHECK, RETURNED);
    private static final Set<String> WITHOUT_PLACE = Set.of(NO_PLACE, EXCLUDED);
    private static final int FROM_AGE = 3;

    private EducationPolicy() {
    }

    static String clock(CareStory story) {
        return settled(story).isPresent() ? "T66" : beganCareBeforeThree(story) ? "L56" : "T65";
    }

    /** The clock by which the first plan is begun. */
    static String beginClock(CareStory story) {
        return beganCareBeforeThree(story) ? "L57" : "T64";
    }

    /** No plan was written yet in this time in care, not even one that was sent back. */
    static boolean isToBegin(CareStory story) {
        return story.educationPlans().isEmpty();
    }

    /** Not for short breaks: the school goes on with the parents (Care Planning Regulations 2010, reg 48). */
    static boolean isOwed(CareStory story) {
        return !story.isShortBreaks();
    }

    /** The last plan that was found good; plans from elsewhere, such as an import, were. */
    static Optional<EducationPlan> settled(CareStory story) {
        return story.educationPlans().stream()
                .filter(plan -> plan.quality() == null || !UNSETTLED.contains(plan.quality())).findFirst();
    }

    static Optional<LocalDate> thirdBirthday(CareStory story) {
        return story.bornOn().map(born -> CareTime.birthday(born, FROM_AGE));
    }

    /**
     * Since when the child has no school place: the first day of the last unbroken time without.
     *
     * @param newestFirst what is on the record about school places
     */
    static Optional<LocalDate> placeLostOn(List<SchoolPlace> newestFirst) {
        return newestFirst.stream().takeWhile(place -> WITHOUT_PLACE.contains(place.change()))
                .reduce((newer, older) -> older).map(SchoolPlace::changedOn);
    }

    private static boolean beganCareBeforeThree(CareStory story) {
        return thirdBirthday(story).filter(birthday -> story.episode()
                .filter(care -> care.startedOn().isBefore(birthday)).isPresent()).isPresent();
    }
}
