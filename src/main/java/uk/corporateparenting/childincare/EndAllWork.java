package uk.corporateparenting.childincare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.workflow.Cases;

/** After a death: what is open only for this child or young person ends at once, and no agenda keeps them. */
@Component
class EndAllWork implements JavaDelegate {

    private static final String DIED = "died";

    private final Cases cases;
    private final Meetings meetings;

    EndAllWork(Cases cases, Meetings meetings) {
        this.cases = cases;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.endWithLife(execution.getProcessBusinessKey(), DIED);
        meetings.withdrawAll(execution.getProcessBusinessKey(), DIED);
    }
}
