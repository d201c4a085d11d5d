package uk.corporateparenting.childincare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Says, once in each time in care, that a young person is 16: the pathway begins. */
@Component
class AnnounceSixteen implements JavaDelegate {

    private final Messages messages;

    AnnounceSixteen(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        messages.send("turned-sixteen:" + ref + ":" + execution.getProcessInstanceId(), ChildInCare.TURNED_SIXTEEN, ref,
                Facts.of("team", execution.getVariable("team")));
    }
}
