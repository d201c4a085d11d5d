package uk.corporateparenting.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The one clock of engine and record, in UTC: the system's, moved by an offset only in tests and simulation. */
@Component
public class EngineClock extends Clock {

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Moves time on; it never goes back but by {@link #reset()}, and it never stands still. */
    void advanceTo(Instant when) {
        ClockUtil.offset(Duration.between(Instant.now(), when).toMillis());
    }

    void reset() {
        ClockUtil.reset();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (!ZoneOffset.UTC.equals(zone)) {
            throw new UnsupportedOperationException("Instants only; days are Europe/London and come from timescale");
        }
        return this;
    }
}
