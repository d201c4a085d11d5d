package uk.corporateparenting.healthassessment;

import java.time.LocalDate;
import java.util.Optional;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;

/**
 * When a strengths and difficulties questionnaire is owed: yearly, ages 4 to 16, once looked after for twelve months
 * (SSDA903 collection guide, rules 186 and 189).
 */
final class QuestionnairePolicy {

    private static final String FIRST = "L55";
    private static final String NEXT = "T63";
    private static final int YOUNGEST = 4;
    private static final int TOO_OLD = 17;

    private QuestionnairePolicy() {
    }

    static String clock(CareStory story) {
        return story.questionnaires().isEmpty() ? FIRST : NEXT;
    }

    /** A year after entering care, or the fourth birthday if that is later. */
    static Optional<LocalDate> owedFrom(CareStory story) {
        return story.episode().map(care -> CareTime.yearsAfter(care.startedOn(), 1))
                .map(year -> story.bornOn().map(born -> CareTime.birthday(born, YOUNGEST))
                        .filter(birthday -> birthday.isAfter(year)).orElse(year));
    }

    /** @param dueOn the day by the clock; from the 17th birthday on none falls due */
    static boolean isOwed(CareStory story, LocalDate dueOn) {
        return !story.isShortBreaks()
                && story.bornOn().filter(born -> !dueOn.isBefore(CareTime.birthday(born, TOO_OLD))).isEmpty();
    }
}
