package uk.corporateparenting.workflow.engine;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Moves the engine's clock on for a test; to be reset after each. */
@Component
public class TestClock {

    private final EngineClock clock;

    TestClock(EngineClock clock) {
        this.clock = clock;
    }

    public void to(Instant when) {
        clock.advanceTo(when);
    }

    public Instant now() {
        return clock.instant();
    }

    public void reset() {
        clock.reset();
    }
}
