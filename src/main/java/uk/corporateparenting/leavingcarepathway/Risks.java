package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Tells the panel for high risk. */
@Component
class Risks {

    private final Messages messages;

    Risks(Messages messages) {
        this.messages = messages;
    }

    void high(CaseTask task, String reason) {
        messages.send("risk-high:" + task.taskId(), LeavingCarePathway.RISK_HIGH, task.childRef(),
                Facts.of("riskReason", reason).and("team", task.text("team")));
    }
}
