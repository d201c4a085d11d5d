package uk.corporateparenting.permanencyplanning;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** The child came back into care before the home had lasted. */
@Component
class NoteHomeNotSustained implements JavaDelegate {

    private final Plans plans;
    private final Clock clock;

    NoteHomeNotSustained(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.ended(execution.getProcessBusinessKey(), Plans.SYSTEM, LondonTime.day(clock.instant()), "came-back");
        execution.setVariable("homeSustained", false);
        execution.setVariable("permanenceAchieved", false);
    }
}
