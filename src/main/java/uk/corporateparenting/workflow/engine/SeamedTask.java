package uk.corporateparenting.workflow.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** Stands around the engine's own form handler of a task: what is submitted goes through the seam first. */
final class SeamedTask implements TaskFormHandler {

    private final TaskFormHandler inner;
    private final ObjectProvider<Seam> seam;
    private final String formId;
    private final Set<String> notBy;
    private final Optional<String> letter;
    private final Optional<String> clockArgument;
    private final boolean extractOnly;

    SeamedTask(TaskFormHandler inner, ObjectProvider<Seam> seam, String formId, Set<String> notBy,
               Optional<String> letter, Optional<String> clockArgument, boolean extractOnly) {
        this.inner = inner;
        this.seam = seam;
        this.formId = formId;
        this.notBy = notBy;
        this.letter = letter;
        this.clockArgument = clockArgument;
        this.extractOnly = extractOnly;
    }

    /** Whether whoever does it sees an extract only, never the record. */
    boolean extractOnly() {
        return extractOnly;
    }

    String formId() {
        return formId;
    }

    /** Tasks of the same case whose worker may not do this one. */
    Set<String> notBy() {
        return notBy;
    }

    /** What the child is owed a letter about when this task is done. */
    Optional<String> letter() {
        return letter;
    }

    Optional<String> clockArgument() {
        return clockArgument;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return inner.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope task) {
        inner.submitFormVariables(seam.getObject().submitTask(this, sent, (TaskEntity) task), task);
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
                                   BpmnParse parse) {
        // the inner handler has been configured already
    }
}
