package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** Stands around the engine's own start form handler, as {@link SeamedTask} does for tasks. */
final class SeamedStart implements StartFormHandler {

    private final StartFormHandler inner;
    private final ObjectProvider<Seam> seam;
    private final String formId;

    SeamedStart(StartFormHandler inner, ObjectProvider<Seam> seam, String formId) {
        this.inner = inner;
        this.seam = seam;
        this.formId = formId;
    }

    String formId() {
        return formId;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return inner.createStartFormData(definition);
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope execution) {
        inner.submitFormVariables(seam.getObject().submitStart(formId, sent, (ExecutionEntity) execution), execution);
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
                                   BpmnParse parse) {
        // the inner handler has been configured already
    }
}
