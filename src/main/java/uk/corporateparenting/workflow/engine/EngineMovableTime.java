package uk.corporateparenting.workflow.engine;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.workflow.MovableTime;

@Component
class EngineMovableTime implements MovableTime {

    private final EngineClock clock;
    private final Database database;

    EngineMovableTime(EngineClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @Override
    public void to(Instant when) {
        if (!database.embedded()) {
            throw new IllegalStateException("Time is not moved in a council's own database");
        }
        clock.advanceTo(when);
    }

    @Override
    public void backToNow() {
        clock.reset();
    }
}
