package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;

/** The match goes before the next adoption panel. */
@Component
class PutMatchOnAgenda implements JavaDelegate {

    private static final String KIND = "adoption-match";

    private final Meetings meetings;

    PutMatchOnAgenda(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.putOnAgenda(execution, PutAdoptionOnAgenda.PANEL, KIND, false);
    }
}
