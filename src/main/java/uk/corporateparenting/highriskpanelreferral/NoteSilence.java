package uk.corporateparenting.highriskpanelreferral;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.timescale.LondonTime;

/** An agency has not answered by the day: the panel will see it. */
@Component
class NoteSilence implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final Contributions contributions;
    private final Clock clock;

    NoteSilence(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contributions.add(execution.getProcessBusinessKey(), new PanelContribution(LondonTime.day(clock.instant()),
                (String) execution.getVariable("agencyRole"), true, null, null, null, null, null), SYSTEM);
    }
}
