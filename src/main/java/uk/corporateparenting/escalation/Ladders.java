package uk.corporateparenting.escalation;

import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.ModelFolder;

/**
 * The ladders of the council, from the decision table {@code escalation-ladders}: no model names a role that hears of
 * late work. The model of the ladder asks {@code ${ladders.process(execution)}}.
 */
@Component("ladders")
public class Ladders {

    private static final String TABLE = "escalation-ladders";
    private static final String PANEL = "panel";

    private final DecisionTables tables;
    private final RepositoryService models;

    Ladders(DecisionTables tables, @Lazy RepositoryService models) {
        this.tables = tables;
        this.models = models;
    }

    /** The process whose work is late: the folder of the model that called the ladder. */
    public String process(DelegateExecution ladder) {
        DelegateExecution late = late(ladder);
        return late == null ? "" : ModelFolder.of(
                models.getProcessDefinition(late.getProcessDefinitionId()).getResourceName());
    }

    /** The panel whose meeting it is; empty elsewhere. */
    public String panel(DelegateExecution ladder) {
        DelegateExecution late = late(ladder);
        return late == null ? "" : Objects.toString(late.getVariable(PANEL), "");
    }

    /**
     * @param process the folder of a process
     * @param panel   the code of a panel, or null
     */
    public Ladder of(String process, String clockId, String panel) {
        return Ladder.of(tables.ask(TABLE, Facts.of("lateProcess", process)
                .and("escalationClock", clockId).and("latePanel", Objects.toString(panel, ""))));
    }

    /** Where the ladder was called; null where it runs by itself. */
    static DelegateExecution late(DelegateExecution ladder) {
        return ladder.getProcessInstance().getSuperExecution();
    }
}
