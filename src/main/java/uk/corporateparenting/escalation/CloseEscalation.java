package uk.corporateparenting.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes down that a ladder ended without an answer. A step of the ladder when the late work was completed, and the
 * ladder's own end listener for when the process of the late work ends and takes the ladder with it.
 */
@Component
class CloseEscalation implements JavaDelegate {

    private final Escalations escalations;

    CloseEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.close(execution.getProcessInstanceId());
    }
}
