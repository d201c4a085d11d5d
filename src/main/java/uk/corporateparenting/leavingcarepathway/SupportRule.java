package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When help that is in place is looked at: {@code ${supportRule.clock(execution)}}. */
@Component
public class SupportRule {

    /** A work placement lasts four weeks; what else goes on is looked at every three months. */
    public String clock(DelegateExecution execution) {
        return Support.WORK_PLACEMENT.equals(execution.getVariable("supportKind")) ? "L127-placement" : "L127";
    }
}
