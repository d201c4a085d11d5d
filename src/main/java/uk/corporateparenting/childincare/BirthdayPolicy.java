package uk.corporateparenting.childincare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Ages by the day. Who is born on 29 February is a year older on 1 March where there is no 29th. */
final class BirthdayPolicy {

    /** From this age on it is owed to say which duties follow care. */
    static final int PATHWAY = 16;

    static final int ADULT = 18;

    private BirthdayPolicy() {
    }

    static LocalDate turns(int years, LocalDate bornOn) {
        LocalDate then = bornOn.plusYears(years);
        return then.getDayOfMonth() < bornOn.getDayOfMonth() ? then.plusDays(1) : then;
    }

    /** The first day on which nobody is a child any more (Children Act 1989, section 105(1)). */
    static LocalDate eighteenth(LocalDate bornOn) {
        return turns(ADULT, bornOn);
    }

    /** Years of age on a day; null where the birth is not known or still ahead. */
    static Integer age(LocalDate bornOn, LocalDate on) {
        return bornOn == null || on.isBefore(bornOn) ? null : (int) ChronoUnit.YEARS.between(bornOn, on);
    }

    /** What falls on the first day of care is still ahead. */
    static boolean isAhead(LocalDate birthday, LocalDate enteredCareOn) {
        return !birthday.isBefore(enteredCareOn);
    }
}
