package uk.corporateparenting.highriskpanelreferral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;

/** The young person stands on the agenda of the next meeting; after the first time for a review. */
@Component
class PutReferralOnAgenda implements JavaDelegate {

    private final Meetings meetings;

    PutReferralOnAgenda(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean first = execution.getVariable("panelOutcome") == null;
        meetings.putOnAgenda(execution, (String) execution.getVariable("highRiskPanel"), first ? "referral" : "review",
                first && Boolean.TRUE.equals(execution.getVariable("panelUrgent")));
    }
}
