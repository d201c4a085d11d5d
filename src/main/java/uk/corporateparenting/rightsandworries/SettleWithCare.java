package uk.corporateparenting.rightsandworries;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** What is owed to a child in care only ends with care, and the record says so. */
@Component
class SettleWithCare implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final Worries worries;
    private final Clock clock;

    SettleWithCare(Worries worries, Clock clock) {
        this.worries = worries;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        worries.settle(execution.getProcessBusinessKey(), (Number) execution.getVariable("worryId"),
                "Care ended before this was settled", LondonTime.day(clock.instant()), SYSTEM);
    }
}
