package uk.corporateparenting.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The latest deployed decision tables, for code that needs an answer outside a model. Nobody needs a right to a table
 * in order to be given a date that follows from it. The same version gives the same answer, so answers are kept: to
 * evaluate a table costs several milliseconds.
 */
@Component
public class DecisionTables {

    private static final int MOST_KEPT = 10_000;

    private record Question(String definitionId, Map<String, Object> values) {
    }

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final AsTheSystem asTheSystem;
    private final Map<Question, Optional<String>> answers = new ConcurrentHashMap<>();

    DecisionTables(DecisionService decisions, @Lazy RepositoryService repository, AsTheSystem asTheSystem) {
        this.decisions = decisions;
        this.repository = repository;
        this.asTheSystem = asTheSystem;
    }

    /**
     * The one value the table answers.
     *
     * @param question a value for each of its inputs; the answer depends on nothing else
     */
    public String ask(String table, Facts question) {
        AtomicReference<String> answer = new AtomicReference<>();
        asTheSystem.run(() -> answer.set(latest(table, new HashMap<>(question.asMap())).orElse(null)));
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

    private Optional<String> latest(String table, Map<String, Object> values) {
        DecisionDefinition latest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(table)
                .latestVersion().singleResult();
        if (latest == null) {
            throw new IllegalStateException("The decision " + table + " is not deployed");
        }
        Question question = new Question(latest.getId(), values);
        Optional<String> known = answers.get(question);
        if (known == null) {
            known = Optional.ofNullable(decisions.evaluateDecisionTableById(latest.getId(), values).getSingleEntry());
            if (answers.size() >= MOST_KEPT) {
                answers.clear();
            }
            answers.put(question, known);
        }
        return known;
    }
}
