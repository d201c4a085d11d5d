package uk.corporateparenting.stabilitymeeting;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** The review comes before the move (Care Planning, Placement and Case Review Regulations 2010, reg 14). */
@Component
class RecommendMove implements JavaDelegate {

    private final Messages messages;
    private final Clock clock;

    RecommendMove(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        String once = ref + ":" + execution.getProcessInstanceId() + ":" + execution.getVariable("stabilityDecidedOn");
        messages.send("review-requested:" + once, StabilityMeeting.REVIEW_REQUESTED, ref, Facts
                .of("reviewRequestedOn", LondonTime.day(clock.instant())).and("reviewReason", "placement-at-risk"));
        messages.send("move-recommended:" + once, StabilityMeeting.MOVE_RECOMMENDED, ref, Facts
                .of("team", execution.getVariable("team"))
                .and("placeChangeReason", execution.getVariable("placeChangeReason"))
                .and("neededOn", execution.getVariable("neededOn"))
                .and("keyStage4", execution.getVariable("keyStage4")));
    }
}
