package uk.corporateparenting.leavingcarepathway;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.StatutoryClock;

/**
 * Which clock rules the next review: {@code ${pathwayReviewRule.clock(execution)}}. A request never makes it later.
 */
@Component
public class PathwayReviewRule {

    private static final String EVERY_SIX_MONTHS = "T98";
    private static final String ASKED_FOR = "L103";

    private final StatutoryClock clock;

    PathwayReviewRule(@Lazy StatutoryClock clock) {
        this.clock = clock;
    }

    public String clock(DelegateExecution execution) {
        if (execution.getVariable("pathwayRequestedOn") == null) {
            return EVERY_SIX_MONTHS;
        }
        Instant asked = clock.dueFor(execution, ASKED_FOR).dueAt();
        return asked.isBefore(clock.dueFor(execution, EVERY_SIX_MONTHS).dueAt()) ? ASKED_FOR : EVERY_SIX_MONTHS;
    }
}
