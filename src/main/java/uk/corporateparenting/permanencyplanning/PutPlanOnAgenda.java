package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;

/** The plan goes before the next permanence panel. */
@Component
class PutPlanOnAgenda implements JavaDelegate {

    static final String PANEL = "permanence-panel";
    private static final String KIND = "permanence-plan";

    private final Meetings meetings;

    PutPlanOnAgenda(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.putOnAgenda(execution, PANEL, KIND, false);
    }
}
