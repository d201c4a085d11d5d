package uk.corporateparenting.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completing a task is submitting its form; there is no other way. */
class SeamTaskService extends TaskServiceImpl {

    private final SeamFormService forms;

    SeamTaskService(SeamFormService forms) {
        this.forms = forms;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        completeWithVariablesInReturn(taskId, variables, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
                                                     boolean deserializeValues) {
        if (!forms.isSeamed(taskId)) {
            throw new NotThisWay();
        }
        return forms.submit(taskId, variables == null ? Map.of() : variables, true, deserializeValues);
    }
}
