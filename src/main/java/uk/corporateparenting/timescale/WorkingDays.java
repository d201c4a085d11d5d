package uk.corporateparenting.timescale;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Working days: Monday to Friday less the bank holidays of England and Wales and the council's own closures.
 *
 * <p>"Within N working days of X" takes X as day 0, so counting begins on the next working day. No text was seen that
 * says so; {@code corporate-parenting.clock.day-zero=false} makes X day 1 where X is a working day.
 */
@Component
public class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Year, Set<LocalDate>> bankHolidays = new ConcurrentHashMap<>();
    private final Supplier<Set<LocalDate>> closures;
    private final boolean dayZero;

    @Autowired
    WorkingDays(CouncilClosures closures, @Value("${corporate-parenting.clock.day-zero:true}") boolean dayZero) {
        this(closures::closedDays, dayZero);
    }

    WorkingDays(Supplier<Set<LocalDate>> closures, boolean dayZero) {
        this.closures = closures;
        this.dayZero = dayZero;
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDay().test(day);
    }

    /** Whether a day is day 0 of "within N working days" of it; otherwise it is day 1, where it is a working day. */
    boolean isDayZero() {
        return dayZero;
    }

    /** The Nth working day of "within N working days of this day". */
    public LocalDate within(int amount, LocalDate day) {
        return step(amount, dayZero || amount == 0 ? day : day.minusDays(1), 1);
    }

    /** The working day that lies so many working days before this day. */
    public LocalDate before(int amount, LocalDate day) {
        return step(amount, day, -1);
    }

    private LocalDate step(int amount, LocalDate from, int direction) {
        Predicate<LocalDate> working = workingDay();
        LocalDate day = from;
        for (int left = amount; left > 0; left--) {
            do {
                day = day.plusDays(direction);
            } while (!working.test(day));
        }
        return day;
    }

    /** Reads the closures once a calculation, not once a day. */
    Predicate<LocalDate> workingDay() {
        Set<LocalDate> closed = closures.get();
        return day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays(Year.from(day)).contains(day) && !closed.contains(day);
    }

    /** The days as kept: a substitute day where the holiday itself falls on a weekend. */
    private Set<LocalDate> bankHolidays(Year year) {
        return bankHolidays.computeIfAbsent(year, asked -> holidays.getHolidays(asked, "eng").stream()
                .map(Holiday::getDate).collect(Collectors.toUnmodifiableSet()));
    }
}
