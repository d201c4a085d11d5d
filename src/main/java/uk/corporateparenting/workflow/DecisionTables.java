package uk.corporateparenting.workflow;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * The latest deployed decision tables, for code that needs an answer outside a model. Nobody needs a right to a table
 * in order to be given a date that follows from it.
 */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final AsTheSystem asTheSystem;

    DecisionTables(DecisionService decisions, AsTheSystem asTheSystem) {
        this.decisions = decisions;
        this.asTheSystem = asTheSystem;
    }

    /**
     * The one value the table answers.
     *
     * @param question a value for each of its inputs
     */
    public String ask(String table, Facts question) {
        AtomicReference<String> answer = new AtomicReference<>();
        asTheSystem.run(() -> answer.set(decisions.evaluateDecisionTableByKey(table, question.asMap())
                .getSingleEntry()));
        return answer.get();
    }

    /** The one row that fits, a value for each of its outputs; empty where none fits. */
    public Map<String, Object> row(String table, Facts question) {
        AtomicReference<Map<String, Object>> answer = new AtomicReference<>(Map.of());
        asTheSystem.run(() -> {
            DmnDecisionTableResult rows = decisions.evaluateDecisionTableByKey(table, question.asMap());
            if (!rows.isEmpty()) {
                answer.set(rows.getSingleResult().getEntryMap());
            }
        });
        return answer.get();
    }
}
