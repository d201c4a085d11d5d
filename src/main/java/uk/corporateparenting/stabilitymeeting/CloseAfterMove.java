package uk.corporateparenting.stabilitymeeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;

/** The child has moved: no meeting about the home before has to be held any more. */
@Component
class CloseAfterMove implements JavaDelegate {

    private final Meetings meetings;
    private final OpenItems items;

    CloseAfterMove(Meetings meetings, OpenItems items) {
        this.meetings = meetings;
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        items.of(execution.getProcessBusinessKey()).forEach(item -> meetings.withdraw(item, "the child has moved"));
    }
}
