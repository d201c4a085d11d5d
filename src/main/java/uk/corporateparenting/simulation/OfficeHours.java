package uk.corporateparenting.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When people work: Monday to Friday, nine to half past five in London, to the minute. */
final class OfficeHours {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSED = LocalTime.of(17, 30);

    private OfficeHours() {
    }

    /** That moment, or the next one at which people work, some minutes into the day. */
    static Instant next(Instant moment) {
        ZonedDateTime at = moment.atZone(LONDON).truncatedTo(ChronoUnit.MINUTES);
        if (at.toLocalTime().isBefore(OPEN)) {
            at = at.with(OPEN).plusMinutes(at.getMinute());
        } else if (at.toLocalTime().isAfter(CLOSED)) {
            at = at.plusDays(1).with(OPEN).plusMinutes(at.getMinute());
        }
        while (isWeekend(at)) {
            at = at.plusDays(1);
        }
        return at.toInstant();
    }

    /** So many working days before, so many minutes into the day, and not after the moment. */
    static Instant before(Instant moment, int workingDays, int minutes) {
        ZonedDateTime day = workday(moment.atZone(LONDON));
        for (int i = 0; i < workingDays; i++) {
            day = workday(day.minusDays(1));
        }
        Instant at = day.with(OPEN).plusMinutes(minutes).toInstant();
        return at.isAfter(moment) ? before(moment, workingDays + 1, minutes) : at;
    }

    private static ZonedDateTime workday(ZonedDateTime day) {
        return isWeekend(day) ? workday(day.minusDays(1)) : day;
    }

    private static boolean isWeekend(ZonedDateTime at) {
        return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
