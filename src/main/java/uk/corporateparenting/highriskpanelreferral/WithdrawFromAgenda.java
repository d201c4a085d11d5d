package uk.corporateparenting.highriskpanelreferral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;

/** A cycle that ends before the panel met takes the young person off the agenda. */
@Component
class WithdrawFromAgenda implements ExecutionListener {

    private final Meetings meetings;

    WithdrawFromAgenda(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariable("meetingItem") instanceof String item) {
            meetings.withdraw(item, "the-referral-ended");
        }
    }
}
