package uk.corporateparenting.timescale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Date;

/**
 * The start of a clock in London time. Where only the day is known, hours count from its first minute: a power may
 * then be thought to end too early, never too late.
 */
record Start(ZonedDateTime at, boolean dayOnly) {

    static Start at(Instant instant) {
        return new Start(instant.atZone(LondonTime.LONDON), false);
    }

    static Start on(LocalDate day) {
        return new Start(day.atStartOfDay(LondonTime.LONDON), true);
    }

    /** Reads a variable: ISO text of a day or a moment (London where it names no offset), or a date object. */
    static Start read(String clockId, Object value) {
        if (value instanceof Date date) {
            return at(date.toInstant());
        }
        if (value instanceof Instant instant) {
            return at(instant);
        }
        if (value instanceof LocalDate day) {
            return on(day);
        }
        String text = value instanceof String string ? string.strip() : "";
        try {
            if (text.indexOf('T') < 0) {
                return on(LocalDate.parse(text));
            }
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return parsed instanceof ZonedDateTime zoned ? at(zoned.toInstant())
                    : new Start(((LocalDateTime) parsed).atZone(LondonTime.LONDON), false);
        } catch (DateTimeParseException notADate) {
            // The cause is left out: it quotes what was typed.
            throw new BadClock(clockId, "its start is not an ISO date or instant");
        }
    }

    LocalDate day() {
        return at.toLocalDate();
    }
}
