package uk.corporateparenting.incare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days and hours as people write them down in London, and what cannot be true of something that has happened. */
public final class Moments {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Moments() {
    }

    /** The moment of a local day and hour; of an hour that comes twice the earlier one. Null stays null. */
    public static Instant at(LocalDateTime local) {
        return local == null ? null : local.atZone(CareStory.LONDON).toInstant();
    }

    public static LocalDate day(Instant moment) {
        return CareStory.day(moment);
    }

    /** For example "Sunday 22 November 2026 at 07:59". */
    public static String inWords(Instant moment) {
        return WORDS.format(moment.atZone(CareStory.LONDON));
    }

    /** For example "22 November 2026". */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** @param what the subject of the sentence, such as "The return" */
    public static Optional<String> happened(String what, LocalDateTime when, Instant now) {
        return when != null && at(when).isAfter(now) ? Optional.of(what + " cannot be in the future.")
                : Optional.empty();
    }

    /** @param what the subject of the sentence, such as "The meeting" */
    public static Optional<String> happened(String what, LocalDate when, Instant now) {
        return when != null && when.isAfter(day(now)) ? Optional.of(what + " cannot be in the future.")
                : Optional.empty();
    }
}
