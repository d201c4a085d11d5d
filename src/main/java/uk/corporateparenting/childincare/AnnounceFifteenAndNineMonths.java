package uk.corporateparenting.childincare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Says, once for each child, that the time to prepare the pathway has come. */
@Component
class AnnounceFifteenAndNineMonths implements JavaDelegate {

    private final Messages messages;

    AnnounceFifteenAndNineMonths(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        messages.send("fifteen-and-nine-months:" + ref, ChildInCare.FIFTEEN_AND_NINE_MONTHS, ref,
                Facts.of("team", execution.getVariable("team")));
    }
}
