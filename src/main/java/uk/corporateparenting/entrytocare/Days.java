package uk.corporateparenting.entrytocare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Days and local times of the council: Europe/London. */
public final class Days {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Days() {
    }

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** A local time that the clock change skipped is read as one hour later; one that came twice as the earlier. */
    public static Instant at(LocalDateTime local) {
        return local == null ? null : local.atZone(LONDON).toInstant();
    }
}
