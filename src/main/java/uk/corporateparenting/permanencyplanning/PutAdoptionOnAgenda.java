package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;

/** The parents consent, so the next adoption panel is asked first. */
@Component
class PutAdoptionOnAgenda implements JavaDelegate {

    static final String PANEL = "adoption-panel";
    private static final String KIND = "should-be-placed";

    private final Meetings meetings;

    PutAdoptionOnAgenda(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.putOnAgenda(execution, PANEL, KIND, false);
    }
}
