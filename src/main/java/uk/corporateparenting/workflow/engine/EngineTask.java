package uk.corporateparenting.workflow.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.ModelFolder;

/** A task of the engine, read inside a command. */
record EngineTask(TaskEntity task, String user, Instant at, Optional<String> clockArgument) implements CaseTask {

    @Override
    public String childRef() {
        return task.getExecution().getProcessBusinessKey();
    }

    @Override
    public String rootCaseId() {
        return task.getExecution().getRootProcessInstanceId();
    }

    @Override
    public String processId() {
        return task.getProcessInstanceId();
    }

    @Override
    public String process() {
        return ModelFolder.of(task.getProcessDefinition().getResourceName());
    }

    @Override
    public String taskId() {
        return task.getId();
    }

    @Override
    public String taskKey() {
        return task.getTaskDefinitionKey();
    }

    @Override
    public String text(String variable) {
        Object value = task.getVariable(variable);
        return value == null ? null : value.toString();
    }

    @Override
    public boolean flag(String variable) {
        return Boolean.TRUE.equals(task.getVariable(variable));
    }

    @Override
    public Integer number(String variable) {
        return task.getVariable(variable) instanceof Number number ? number.intValue() : null;
    }

    @Override
    public Instant dueAt() {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    /** The model names a clock as a literal, as the variable that holds its id, or by the rule that chooses it. */
    @Override
    public String clock() {
        return clockArgument.map(argument -> {
            if (argument.startsWith("'")) {
                return argument.substring(1, argument.length() - 1);
            }
            return argument.contains("(") ? chosen(argument) : text(argument);
        }).orElse(null);
    }

    private String chosen(String rule) {
        return (String) Context.getProcessEngineConfiguration().getExpressionManager()
                .createExpression("${" + rule + "}").getValue(task.getExecution());
    }
}
