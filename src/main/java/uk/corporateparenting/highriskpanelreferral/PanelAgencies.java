package uk.corporateparenting.highriskpanelreferral;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Panels;
import uk.corporateparenting.people.Role;

/** The agencies that a panel asks: those that the council's table of panels invites. */
@Component
public class PanelAgencies {

    private static final String AGENCY = "agency-";

    private final Panels panels;

    PanelAgencies(Panels panels) {
        this.panels = panels;
    }

    /** For the model: one question each. */
    public List<String> asked(DelegateExecution execution) {
        return panels.of((String) execution.getVariable("highRiskPanel")).invited().stream().map(Role::slug)
                .filter(role -> role.startsWith(AGENCY)).toList();
    }
}
