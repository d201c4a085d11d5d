package uk.corporateparenting.highriskpanelreferral;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PanelAction;
import uk.corporateparenting.record.Recorded;

/** The actions of a panel as the models follow them. */
@Component
public class PanelActions {

    private final CareRecord record;

    PanelActions(CareRecord record) {
        this.record = record;
    }

    /** For the model: the actions that the last meeting agreed. */
    public List<String> agreed(DelegateExecution execution) {
        String meeting = (String) execution.getVariable("meeting");
        return record.current(execution.getProcessBusinessKey(), PanelAction.class).stream()
                .filter(kept -> kept.fact().meeting().equals(meeting) && kept.fact().result() == null)
                .map(kept -> String.valueOf(kept.id())).toList();
    }

    /** For the model: who does the action. */
    public String role(DelegateExecution execution) {
        return of(execution.getProcessBusinessKey(), (String) execution.getVariable("actionId")).fact().owner();
    }

    /** For the model: by when. */
    public String dueOn(DelegateExecution execution) {
        return of(execution.getProcessBusinessKey(), (String) execution.getVariable("actionId")).fact().dueOn()
                .toString();
    }

    Recorded<PanelAction> of(String childRef, String id) {
        return record.current(childRef, PanelAction.class).stream().filter(kept -> String.valueOf(kept.id()).equals(id))
                .findFirst().orElseThrow(() -> new IllegalStateException("No such action"));
    }
}
