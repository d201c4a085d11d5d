package uk.corporateparenting.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;

/** What steps and processes are called in their models. Models change only when the product starts. */
@Component
public class StepNames {

    private final RepositoryService repository;
    private final AsTheSystem asTheSystem;
    private final Map<String, Map<String, String>> models = new ConcurrentHashMap<>();

    StepNames(RepositoryService repository, AsTheSystem asTheSystem) {
        this.repository = repository;
        this.asTheSystem = asTheSystem;
    }

    /** The name of a step; its id where the model no longer has it. */
    public String of(String model, String step) {
        return names(model).getOrDefault(step, step);
    }

    /** The name of a process by the key of its model; the key where there is none. */
    public String of(String model) {
        return names(model).getOrDefault("", model);
    }

    /** Reads all models, so that nobody waits for a hundred of them with the first page. */
    void readAll() {
        List<String> keys = new ArrayList<>();
        asTheSystem.run(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey).forEach(keys::add));
        keys.forEach(this::names);
    }

    private Map<String, String> names(String model) {
        return models.computeIfAbsent(model, key -> {
            Map<String, String> names = new ConcurrentHashMap<>();
            asTheSystem.run(() -> {
                ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(key)
                        .latestVersion().singleResult();
                if (definition != null) {
                    names.put("", definition.getName());
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class)
                            .forEach(task -> names.put(task.getId(), task.getName()));
                }
            });
            return names;
        });
    }
}
