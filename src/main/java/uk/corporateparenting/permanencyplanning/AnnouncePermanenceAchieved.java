package uk.corporateparenting.permanencyplanning;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/**
 * Writes down that the plan is achieved. No process waits for it: what is owed to a child in care goes on, and what is
 * owed afterwards begins with the end of care.
 */
@Component
class AnnouncePermanenceAchieved implements JavaDelegate {

    private final Plans plans;
    private final Clock clock;

    AnnouncePermanenceAchieved(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.achieved(execution.getProcessBusinessKey(), Plans.SYSTEM, LondonTime.day(clock.instant()));
    }
}
