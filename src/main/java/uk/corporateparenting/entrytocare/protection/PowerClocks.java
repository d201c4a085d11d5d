package uk.corporateparenting.entrytocare.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.Facts;

/** When an emergency power ends at the latest, and the facts from which its clock and warnings run. */
@Component
class PowerClocks {

    private static final Duration CLOCK_CHANGE = Duration.ofHours(1);

    private final StatutoryClock clock;

    PowerClocks(StatutoryClock clock) {
        this.clock = clock;
    }

    /** The last moment that the law allows. */
    Instant limit(EmergencyPower power, Instant from) {
        return clock.dueFrom(power.clock(), from.toString()).dueAt();
    }

    /** @param endsAt when the power ends, which a court may have set earlier than the law allows */
    Facts facts(EmergencyPower power, Instant from, Instant endsAt) {
        return clocks(power).and("powerStartedAt", countFrom(start -> limit(power, start), from, endsAt));
    }

    /** The clocks alone, where the power has not begun. */
    static Facts clocks(EmergencyPower power) {
        return Facts.of("powerClock", power.clock()).and("powerWarnClock", power.warnClock())
                .and("powerLastWarnClock", power.lastWarnClock());
    }

    static Facts none() {
        return Facts.of("powerClock", null).and("powerWarnClock", null).and("powerLastWarnClock", null)
                .and("powerStartedAt", null);
    }

    /** The clock knows the longest time only; for a shorter one it is wound back, so that it ends with the power. */
    static Instant countFrom(UnaryOperator<Instant> limit, Instant from, Instant endsAt) {
        Instant last = limit.apply(from);
        if (!endsAt.isBefore(last)) {
            return from;
        }
        Instant earlier = from.minus(Duration.between(endsAt, last));
        return limit.apply(earlier).isAfter(endsAt) ? earlier.minus(CLOCK_CHANGE) : earlier;
    }
}
