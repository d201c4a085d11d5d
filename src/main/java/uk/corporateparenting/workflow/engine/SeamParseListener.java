package uk.corporateparenting.workflow.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the seam around every form of every model, and lets go of a child's open case when its process ends. */
class SeamParseListener extends AbstractBpmnParseListener {

    static final String ENDS_WITH_CARE = "endsWithCare";
    static final String ENDS_WITH_LIFE = "endsWithLife";
    static final String REPEATS = "repeats";
    /** The form shows what its own code shows, and nothing of the record: for people outside the council. */
    static final String EXTRACT_ONLY = "extractOnly";

    private static final Pattern CLOCK = Pattern.compile("clock\\.due\\(execution,\\s*(.+?)\\s*\\)}");

    private final ObjectProvider<Seam> seam;
    private final ObjectProvider<OpenCases> openCases;

    SeamParseListener(ObjectProvider<Seam> seam, ObjectProvider<OpenCases> openCases) {
        this.seam = seam;
        this.openCases = openCases;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        formId(definition.getFormDefinition()).ifPresent(formId -> definition.setTaskFormHandler(new SeamedTask(
                definition.getTaskFormHandler(), seam, formId, notBy(element),
                property(element, "letterToChild").findFirst(), clock(definition),
                property(element, EXTRACT_ONLY).anyMatch("true"::equals))));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        for (String said : List.of(ENDS_WITH_CARE, ENDS_WITH_LIFE, REPEATS)) {
            if (property(element, said).anyMatch("true"::equals)) {
                definition.setProperty(said, true);
            }
        }
        if (definition.getStartFormHandler() != null) {
            formId(definition.getStartFormDefinition()).ifPresent(formId -> definition.setStartFormHandler(
                    new SeamedStart(definition.getStartFormHandler(), seam, formId)));
        }
        definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            if (execution.getSuperExecution() == null) {
                openCases.getObject().release(execution.getProcessInstanceId());
            }
        });
    }

    private static Optional<String> formId(FormDefinition form) {
        return form == null || form.getCamundaFormDefinitionKey() == null
                ? Optional.empty() : Optional.of(form.getCamundaFormDefinitionKey().getExpressionText());
    }

    private static Optional<String> clock(TaskDefinition definition) {
        if (definition.getDueDateExpression() == null) {
            return Optional.empty();
        }
        Matcher due = CLOCK.matcher(definition.getDueDateExpression().getExpressionText());
        return due.find() ? Optional.of(due.group(1)) : Optional.empty();
    }

    private static Set<String> notBy(Element task) {
        return property(task, "notBy").flatMap(tasks -> Arrays.stream(tasks.split("\\s*,\\s*")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The values of a Camunda property of an element. */
    private static Stream<String> property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null
                : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        return properties == null ? Stream.empty()
                : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"));
    }
}
