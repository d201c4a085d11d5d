package uk.corporateparenting.timescale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Days and hours of the council, as people write them down, and what cannot be true of something that has happened. */
public final class LondonTime {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter IN_A_LIST = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final int MINUTES_OF_AN_HOUR = 60;

    private LondonTime() {
    }

    /**
     * The moment of a local day and hour; null stays null. One that the clock change skipped is read as one hour later,
     * one that came twice as the earlier.
     */
    public static Instant at(LocalDateTime local) {
        return local == null ? null : local.atZone(LONDON).toInstant();
    }

    /** The first moment of a day, for something of which only the day is known. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    public static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, LONDON);
    }

    /** For example "Sunday 22 November 2026 at 07:59". */
    public static String inWords(Instant moment) {
        return MOMENT.format(moment.atZone(LONDON));
    }

    /** As it stands in a list, for example "22 November 2026, 07:59". */
    public static String inAList(Instant moment) {
        return IN_A_LIST.format(moment.atZone(LONDON));
    }

    /**
     * How long until something is due, or since when it is late, for example "due tomorrow" or "3 days late". After a
     * year nobody counts days: work that came from another system may be years late.
     */
    public static String untilDue(Instant due, Instant now) {
        long days = ChronoUnit.DAYS.between(day(now), day(due));
        if (due.isBefore(now)) {
            if (day(due).plusYears(1).isBefore(day(now))) {
                return "more than a year late";
            }
            Duration late = Duration.between(due, now);
            return days < 0 ? many(-days, "day") + " late"
                    : late.toMinutes() < MINUTES_OF_AN_HOUR ? "just late" : many(late.toHours(), "hour") + " late";
        }
        String at = endsADay(due) ? "" : " at " + HOUR.format(due.atZone(LONDON));
        return days == 0 ? "due today" + at : days == 1 ? "due tomorrow" + at : "due in " + many(days, "day");
    }

    private static boolean endsADay(Instant due) {
        return local(due).toLocalTime().isAfter(LocalTime.of(23, 59));
    }

    private static String many(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** For example "22 November 2026". */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** @param what the subject of the sentence, such as "The conference" */
    public static Optional<String> happened(String what, LocalDateTime when, Instant now) {
        return when != null && at(when).isAfter(now) ? future(what) : Optional.empty();
    }

    /** @param what the subject of the sentence, such as "The conference" */
    public static Optional<String> happened(String what, LocalDate when, Instant now) {
        return when != null && when.isAfter(day(now)) ? future(what) : Optional.empty();
    }

    /** @param born null where not known, and then nothing is said */
    public static Optional<String> afterBirth(String what, LocalDate when, LocalDate born) {
        return when != null && born != null && when.isBefore(born)
                ? Optional.of(what + " cannot be before the child was born.") : Optional.empty();
    }

    private static Optional<String> future(String what) {
        return Optional.of(what + " cannot be in the future.");
    }
}
