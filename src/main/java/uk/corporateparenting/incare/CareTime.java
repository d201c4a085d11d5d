package uk.corporateparenting.incare;

import java.time.LocalDate;
import java.util.Optional;
import uk.corporateparenting.timescale.LondonTime;

/** Days and hours as people write them down, and what cannot be true of something that has happened. */
public final class CareTime {

    private CareTime() {
    }

    /** The day as people write it, for example "3 March 2027". */
    public static String words(LocalDate day) {
        return day == null ? "not known" : LondonTime.inWords(day);
    }

    /**
     * @param what  the subject of the sentence, such as "The visit"
     * @param today the day on which it is written down
     */
    public static Optional<String> happenedInCare(String what, LocalDate when, CareStory story, LocalDate today) {
        return happened(what, when, story, today).or(() -> story.episode()
                .filter(care -> when != null && when.isBefore(care.startedOn()))
                .map(care -> what + " cannot be before the child came into care."));
    }

    /** The same for what may lie before the time in care. */
    public static Optional<String> happened(String what, LocalDate when, CareStory story, LocalDate today) {
        if (when != null && when.isAfter(today)) {
            return Optional.of(what + " cannot be in the future.");
        }
        return story.bornOn().filter(born -> when != null && when.isBefore(born))
                .map(born -> what + " cannot be before the child was born.");
    }

    /** The birthday of that age; somebody born on 29 February has it on 1 March where there is no 29th. */
    public static LocalDate birthday(LocalDate bornOn, int age) {
        return yearsAfter(bornOn, age);
    }

    /** So many whole years later: 1 March follows a year after 29 February. */
    public static LocalDate yearsAfter(LocalDate day, int years) {
        LocalDate then = day.plusYears(years);
        return then.getDayOfMonth() < day.getDayOfMonth() ? then.plusDays(1) : then;
    }
}
