package uk.corporateparenting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import uk.corporateparenting.timescale.LondonTime;

/** When people work: nine to half past five in London on the council's working days, to the minute. */
final class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSED = LocalTime.of(17, 30);

    private final Predicate<LocalDate> workingDay;
    /** The same days are asked for again and again. */
    private final Map<LocalDate, Boolean> known = new HashMap<>();

    OfficeHours(Predicate<LocalDate> workingDay) {
        this.workingDay = workingDay;
    }

    /** That moment, or the next one at which people work, some minutes into the day. */
    Instant next(Instant moment) {
        ZonedDateTime at = moment.atZone(LondonTime.LONDON).truncatedTo(ChronoUnit.MINUTES);
        if (at.toLocalTime().isBefore(OPEN)) {
            at = at.with(OPEN).plusMinutes(at.getMinute());
        } else if (at.toLocalTime().isAfter(CLOSED)) {
            at = at.plusDays(1).with(OPEN).plusMinutes(at.getMinute());
        }
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at.toInstant();
    }

    /** So many working days before, so many minutes into the day, and not after the moment. */
    Instant before(Instant moment, int workingDays, int minutes) {
        ZonedDateTime day = workday(moment.atZone(LondonTime.LONDON));
        for (int i = 0; i < workingDays; i++) {
            day = workday(day.minusDays(1));
        }
        Instant at = day.with(OPEN).plusMinutes(minutes).toInstant();
        return at.isAfter(moment) ? before(moment, workingDays + 1, minutes) : at;
    }

    private ZonedDateTime workday(ZonedDateTime day) {
        return isWorkingDay(day) ? day : workday(day.minusDays(1));
    }

    private boolean isWorkingDay(ZonedDateTime at) {
        return known.computeIfAbsent(at.toLocalDate(), workingDay::test);
    }
}
