package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** By when the next step has to be recorded: {@code ${progressRule.clock(execution)}}. */
@Component
public class ProgressRule {

    private final Pace pace;

    ProgressRule(Pace pace) {
        this.pace = pace;
    }

    public String clock(DelegateExecution execution) {
        return pace.clock(execution.getProcessBusinessKey(), "progress");
    }
}
