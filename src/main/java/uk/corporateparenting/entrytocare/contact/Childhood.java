package uk.corporateparenting.entrytocare.contact;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

/** Who can be named in a contact: under 18 (Children Act 1989, section 105(1)), or unborn; with a name people write. */
final class Childhood {

    private static final int ADULT = 18;
    private static final Period OVERDUE_BIRTH = Period.ofWeeks(6);
    private static final Period LONGEST_PREGNANCY = Period.ofMonths(10);
    /** Control characters, line ends and marks that turn the direction of writing. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private Childhood() {
    }

    /** The date of birth decides; the estimated age where there is none. */
    static boolean isOver(LocalDate born, Integer estimatedAge, LocalDate received) {
        if (born != null) {
            return Period.between(born, received).getYears() >= ADULT;
        }
        return estimatedAge != null && estimatedAge >= ADULT;
    }

    static boolean isWithinPregnancy(LocalDate expected, LocalDate received) {
        return !expected.isBefore(received.minus(OVERDUE_BIRTH)) && !expected.isAfter(received.plus(LONGEST_PREGNANCY));
    }

    static boolean isPrintable(String line) {
        return !UNPRINTABLE.matcher(line).find();
    }
}
