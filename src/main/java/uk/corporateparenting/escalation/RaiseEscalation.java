package uk.corporateparenting.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that somebody is being told. */
@Component
class RaiseEscalation implements JavaDelegate {

    private final Escalations escalations;

    RaiseEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean first = escalations.of(execution.getProcessInstanceId()).isEmpty();
        escalations.add(execution.getProcessInstanceId(), execution.getProcessBusinessKey(),
                (String) execution.getVariable("escalationClock"), (String) execution.getVariable("escalatedFrom"),
                first ? "raised" : "climbed", (String) execution.getVariable("escalatedTo"), null, null);
    }
}
