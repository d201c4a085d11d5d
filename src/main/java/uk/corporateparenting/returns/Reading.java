package uk.corporateparenting.returns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * How the dates of the returns are read.
 *
 * @param lastDay   the last day these returns can know, moved
 * @param lastYear  the year in which the last return year ends
 * @param today     the day of the import
 * @param shiftDays by how many days every date is moved
 */
record Reading(LocalDate lastDay, int lastYear, LocalDate today, int shiftDays) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MARCH = 3;
    private static final int LAST_OF_MARCH = 31;

    /** The date as it stands there. */
    static Optional<LocalDate> unmoved(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static LocalDate unmovedEndOf(int year) {
        return LocalDate.of(year, MARCH, LAST_OF_MARCH);
    }

    /** The return year of a day: the year in which it ends. */
    static int yearOf(LocalDate day) {
        return day.isAfter(unmovedEndOf(day.getYear())) ? day.getYear() + 1 : day.getYear();
    }

    Optional<LocalDate> day(String text) {
        return unmoved(text).map(day -> day.plusDays(shiftDays));
    }

    LocalDate beginOf(int year) {
        return unmovedEndOf(year - 1).plusDays(1).plusDays(shiftDays);
    }

    LocalDate endOf(int year) {
        return unmovedEndOf(year).plusDays(shiftDays);
    }
}
