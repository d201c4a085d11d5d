package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Tells the panel for high risk. */
@Component
class LeaverRisks {

    static final String PATTERN =
            "exploitation|missing|self-harm|homelessness|offending|substance-misuse|not-engaging|other";

    private final Messages messages;

    LeaverRisks(Messages messages) {
        this.messages = messages;
    }

    void high(CaseTask task, String reason) {
        messages.send("risk-high:" + task.taskId(), LeavingCarePathway.RISK_HIGH, task.childRef(),
                Facts.of("riskReason", reason).and("team", task.text("team")));
    }
}
