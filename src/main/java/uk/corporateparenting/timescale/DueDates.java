package uk.corporateparenting.timescale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import uk.corporateparenting.timescale.Timescale.Kind;
import uk.corporateparenting.timescale.Timescale.Unit;

/**
 * Counts. Hours are elapsed hours, whatever the clocks do; days, working days, weeks and months are London days, and a
 * month after 31 January is the last of February.
 */
class DueDates {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingDays workingDays;

    DueDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    Due of(Timescale row, Start start) {
        Instant due = row.hasDate() ? due(row, start) : null;
        return new Due(row.clockId(), row.name(), due, before(row, due, row.warnAmount(), row.warnUnit(), start),
                before(row, due, row.opensAmount(), row.opensUnit(), start), row.rule(), row.source(), row.status());
    }

    private Instant due(Timescale row, Start start) {
        if (row.kind() == Kind.BEFORE) {
            return endOf(row.unit() == Unit.WORKING_DAYS ? workingDays.before(row.amount(), start.day())
                    : add(-row.amount(), row.unit(), start.at()).toLocalDate());
        }
        if (row.unit() == Unit.HOURS) {
            return start.at().toInstant().plus(Duration.ofHours(row.amount()));
        }
        if (row.unit() == Unit.WORKING_DAYS) {
            return endOf(workingDays.within(row.amount(), start.day()));
        }
        if (row.kind() == Kind.DUTY) {
            return endOf(add(row.amount(), row.unit(), start.at()).toLocalDate());
        }
        if (row.kind() == Kind.POWER && start.dayOnly()) {
            // The hour is not known, so the power is taken to have begun with the day: its last day is the one before.
            return endOf(add(row.amount(), row.unit(), start.at()).toLocalDate().minusDays(1));
        }
        return add(row.amount(), row.unit(), start.at()).toInstant();
    }

    /**
     * At the beginning of the day that lies so long before, or that many hours before; never before the start, unless
     * the start is the last day itself, such as the end of a school term.
     */
    private Instant before(Timescale row, Instant due, Integer amount, Unit unit, Start start) {
        if (due == null || amount == null) {
            return null;
        }
        ZonedDateTime last = due.atZone(LondonTime.LONDON);
        Instant before = switch (unit) {
            case HOURS -> due.minus(Duration.ofHours(amount));
            case WORKING_DAYS -> startOf(workingDays.before(amount, last.toLocalDate()));
            default -> startOf(add(-amount, unit, last).toLocalDate());
        };
        Instant began = start.at().toInstant();
        boolean startIsTheLastDay = row.kind() == Kind.BEFORE || row.amount() == 0 && unit != Unit.HOURS;
        return !startIsTheLastDay && before.isBefore(began) ? began : before;
    }

    private static ZonedDateTime add(int amount, Unit unit, ZonedDateTime to) {
        return switch (unit) {
            case CALENDAR_DAYS -> to.plusDays(amount);
            case WEEKS -> to.plusWeeks(amount);
            case MONTHS -> to.plusMonths(amount);
            case MONTHS_OF_AGE -> ofAge(amount, to);
            case HOURS, WORKING_DAYS -> throw new IllegalArgumentException("Not a calendar unit: " + unit);
        };
    }

    private static ZonedDateTime ofAge(int months, ZonedDateTime born) {
        ZonedDateTime then = born.plusMonths(months);
        return then.getDayOfMonth() < born.getDayOfMonth() ? then.plusDays(1) : then;
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(LondonTime.LONDON).toInstant();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LondonTime.LONDON).toInstant();
    }
}
