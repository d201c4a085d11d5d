package uk.corporateparenting.model;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.corporateparenting.letters.Occasion;

/** What every model keeps to, so that a practitioner can read it and the engine can run it. */
class ModelLintTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Map<Path, BpmnModelInstance> READ = new ConcurrentHashMap<>();
    private static final Set<String> LETTERS = Stream.of(Occasion.values()).map(Occasion::code)
            .collect(Collectors.toSet());
    private static final String LADDER = "escalation-ladder";
    private static final int NODES_A_PAGE = 28;
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern MODELER_RANDOM = Pattern.compile("(?i)(activity|event|gateway|flow|process)_[0-9a-z]{7}");
    private static final Pattern FACT = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final String CLOCK_ID = "(?:'[A-Z][A-Za-z0-9-]*'|\\w+Clock|\\w+Rule\\.clock\\(execution\\))";
    private static final Pattern DUE = Pattern.compile("\\$\\{clock\\.due\\(execution,\\s*" + CLOCK_ID + "\\)}");
    private static final Pattern OVERDUE = Pattern.compile("\\$\\{clock\\.overdue\\(execution,\\s*" + CLOCK_ID + "\\)}");
    private static final Pattern WARNING = Pattern.compile("(Warning|Warn|Soon)\\w*");
    private static final Pattern OPENS = Pattern.compile("\\$\\{clock\\.opens\\(execution,\\s*" + CLOCK_ID + "\\)}");
    private static final Pattern WARN = Pattern.compile("\\$\\{clock\\.warn\\(execution,\\s*" + CLOCK_ID + "\\)}");
    private static final Pattern OWNERS = Pattern.compile("\\$\\{owners\\.of\\(execution,\\s*('[a-z,-]+'|\\w+)\\)}");

    /** A model and the faults found in it. */
    record Model(Path path, BpmnModelInstance bpmn, List<String> faults) {

        String name() {
            return path.getFileName().toString().replace(".bpmn", "");
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        void check(boolean holds, BaseElement element, String otherwise) {
            if (!holds) {
                faults.add("%s: %s %s".formatted(path.getFileName(), element.getId(), otherwise));
            }
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Model> models() throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream()
                    .map(file -> new Model(file, READ.computeIfAbsent(file, path -> Bpmn.readModelFromFile(path.toFile())),
                            new ArrayList<>()));
        }
    }

    private static void accept(Model model) {
        assertThat(model.faults()).as(model.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void is_valid_bpmn_with_one_process_named_like_its_file(Model model) {
        assertThatCode(() -> Bpmn.validateModel(model.bpmn())).as(model.name()).doesNotThrowAnyException();
        assertThat(model.all(Process.class)).as(model.name()).extracting(Process::getId).containsExactly(model.name());
        model.check(model.process().isExecutable(), model.process(), "is not executable");
        model.check(model.process().getCamundaHistoryTimeToLiveString() != null, model.process(),
                "does not say how long its history is kept");
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_element_is_named_and_drawn(Model model) {
        for (FlowNode node : model.all(FlowNode.class)) {
            var passesOn = node instanceof ParallelGateway || node instanceof Gateway && node.getOutgoing().size() < 2;
            model.check(passesOn || named(node), node, "has no name");
            model.check(node.getDiagramElement() != null, node, "is not drawn");
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            model.check(flow.getDiagramElement() != null, flow, "is not drawn");
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_is_drawn_over_anything_else(Model model) {
        var nodes = model.all(FlowNode.class).stream()
                .filter(not(SubProcess.class::isInstance)).filter(not(BoundaryEvent.class::isInstance)).toList();
        for (FlowNode one : nodes) {
            for (FlowNode other : nodes.subList(nodes.indexOf(one) + 1, nodes.size())) {
                model.check(!overlap(one, other), one, "is drawn over " + other.getId());
            }
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void arrows_touch_what_they_connect_and_choices_show_their_cross(Model model) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            List<Waypoint> way = List.copyOf(flow.getDiagramElement().getWaypoints());
            model.check(touches(way.get(0), flow.getSource()), flow, "begins beside its source");
            model.check(touches(way.get(way.size() - 1), flow.getTarget()), flow, "ends beside its target");
        }
        for (ExclusiveGateway choice : model.all(ExclusiveGateway.class)) {
            model.check(choice.getDiagramElement().isMarkerVisible(), choice, "is drawn without its cross");
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_page_stays_readable(Model model) {
        var nodes = model.all(FlowNode.class).size();
        model.check(nodes <= NODES_A_PAGE, model.process(), "has %d nodes on one page".formatted(nodes));
        model.check(documented(model.process()), model.process(), "has no documentation");
        model.all(UserTask.class).forEach(task -> model.check(documented(task), task, "does not say what the person does"));
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void ids_are_words(Model model) {
        for (FlowElement element : model.all(FlowElement.class)) {
            var id = element.getId();
            var words = element instanceof SequenceFlow flow
                    ? id.startsWith("flow_%s_%s".formatted(flow.getSource().getId(), flow.getTarget().getId()))
                    : CAMEL_CASE.matcher(id).matches();
            model.check(words && !MODELER_RANDOM.matcher(id).matches(), element, "is not a word of ours");
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void gateways_are_questions_and_flows_their_answers(Model model) {
        for (Gateway gateway : model.all(Gateway.class)) {
            if (gateway.getOutgoing().size() < 2 || gateway instanceof ParallelGateway) {
                continue;
            }
            model.check(named(gateway) && gateway.getName().endsWith("?"), gateway, "is not a question");
            gateway.getOutgoing().forEach(flow -> model.check(named(flow), flow, "is not an answer: it has no name"));
            if (gateway instanceof ExclusiveGateway choice) {
                model.check(choice.getDefault() != null, gateway, "has no default");
                for (SequenceFlow flow : gateway.getOutgoing()) {
                    model.check((flow.getConditionExpression() == null) == flow.equals(choice.getDefault()), flow,
                            "must be the default or have a condition");
                }
            }
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void holds_no_code(Model model) {
        model.all(ScriptTask.class).forEach(task -> model.check(false, task, "is a script"));
        for (String banned : List.of("camunda:class=", "camunda:script", "variables=\"all\"", "camunda:expression=")) {
            model.check(!Bpmn.convertToString(model.bpmn()).contains(banned), model.process(), "contains " + banned);
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void timers_ask_the_clock(Model model) {
        for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
            var asked = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent().strip();
            model.check(DUE.matcher(asked).matches() || OVERDUE.matcher(asked).matches()
                    || OPENS.matcher(asked).matches(), timer, "does not ask the clock");
        }
        accept(model);
    }

    /** So that what was late before a caseload was brought in is nobody's fault here; a warning is none of that. */
    @ParameterizedTest
    @MethodSource("models")
    void lateness_leads_to_the_ladder(Model model) {
        for (Event event : model.all(Event.class)) {
            for (TimerEventDefinition timer : event.getChildElementsByType(TimerEventDefinition.class)) {
                var asked = timer.getTimeDate().getTextContent();
                model.check(!leadsToTheLadder(event) || WARNING.matcher(asked).find() || OVERDUE.matcher(asked.strip())
                        .matches(), event, "leads to the ladder and does not ask clock.overdue");
            }
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_task_of_a_person_has_a_form_an_owner_and_a_clock(Model model) {
        var known = models(UserTask.class);
        for (UserTask task : model.all(UserTask.class)) {
            model.check(kebab(task.getId()).equals(task.getCamundaFormRef()), task, "has no form named after it");
            model.check("latest".equals(task.getCamundaFormRefBinding()), task, "does not bind the latest form");
            model.check(matches(OWNERS, task.getCamundaCandidateGroups()), task, "does not ask who owns it");
            model.check(matches(DUE, task.getCamundaDueDate()), task, "has no due date by the clock");
            model.check(matches(WARN, task.getCamundaFollowUpDate()), task, "has no warning by the clock");
            extensions(task, CamundaProperty.class).filter(property -> "notBy".equals(property.getCamundaName()))
                    .flatMap(property -> Stream.of(property.getCamundaValue().split(",")))
                    .forEach(other -> model.check(known.contains(other), task, "is not by unknown task " + other));
            extensions(task, CamundaProperty.class).filter(property -> "letterToChild".equals(property.getCamundaName()))
                    .forEach(letter -> model.check(LETTERS.contains(letter.getCamundaValue()), task,
                            "owes the child a letter about nothing known"));
        }
        for (StartEvent start : model.all(StartEvent.class)) {
            model.check(start.getCamundaFormRef() == null || "latest".equals(start.getCamundaFormRefBinding()), start,
                    "does not bind the latest form");
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void automatic_steps_have_their_own_transaction(Model model) {
        for (Task task : model.all(Task.class)) {
            if (task instanceof ServiceTask service) {
                model.check(("${" + task.getId() + "}").equals(service.getCamundaDelegateExpression()), task,
                        "does not name its bean");
            } else if (task instanceof BusinessRuleTask rule) {
                model.check("latest".equals(rule.getCamundaDecisionRefBinding()), task, "does not bind the latest decision");
                model.check(Files.exists(model.path().resolveSibling(rule.getCamundaDecisionRef() + ".dmn")), task,
                        "asks an unknown decision");
                model.check(rule.getCamundaResultVariable() == null
                        || "singleEntry".equals(rule.getCamundaMapDecisionResult()), task, "keeps more than one value");
            } else {
                continue;
            }
            model.check(task.isCamundaAsyncBefore(), task, "shares the transaction of a person");
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void calls_name_a_known_process_and_keep_the_reference_of_the_child(Model model) {
        var processes = models(Process.class);
        for (CallActivity call : model.all(CallActivity.class)) {
            model.check(processes.contains(call.getCalledElement()), call, "calls an unknown process");
            model.check("latest".equals(call.getCamundaCalledElementBinding()), call, "does not bind the latest process");
            model.check(extensions(call, CamundaIn.class)
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())), call,
                    "does not pass the reference of the child");
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void messages_are_facts_and_used(Model model) {
        var used = model.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage).toList();
        for (Message message : model.all(Message.class)) {
            model.check(FACT.matcher(message.getName()).matches(), message, "is not named like.this");
            model.check(used.contains(message), message, "is not used");
        }
        accept(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void overdue_work_climbs_the_ladder_until_the_work_is_done(Model model) {
        for (Event event : model.all(Event.class)) {
            if (goesOnBeside(event)) {
                var next = event.getOutgoing().iterator().next().getTarget();
                model.check(next instanceof UserTask || next instanceof CallActivity, event,
                        "neither asks a person nor calls what does, such as the ladder");
            }
        }
        var climbing = model.all(CallActivity.class).stream().filter(ModelLintTest::climbs).toList();
        for (CallActivity call : climbing) {
            var passed = extensions(call, CamundaIn.class).map(CamundaIn::getCamundaTarget).filter(Objects::nonNull).toList();
            model.check(passed.containsAll(List.of("escalationClock", "escalatedFrom", "team")), call,
                    "does not tell the ladder what is overdue");
            model.check(!passed.contains("escalatedTo"), call, "tells the ladder who is told: that is its table's");
        }
        if (!climbing.isEmpty()) {
            for (EndEvent end : model.all(EndEvent.class)) {
                var ofAnEscalation = end.getParentElement() instanceof SubProcess
                        || end.getIncoming().stream().map(SequenceFlow::getSource)
                        .anyMatch(before -> climbs(before) || isBeside(before));
                model.check(ofAnEscalation || !end.getChildElementsByType(TerminateEventDefinition.class).isEmpty(), end,
                        "leaves an escalation open");
            }
        }
        accept(model);
    }

    private static boolean goesOnBeside(Event event) {
        return !event.getChildElementsByType(TimerEventDefinition.class).isEmpty()
                && (event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                        || event instanceof StartEvent start && !start.isInterrupting());
    }

    /** Such as a chase of drift, which has ladders of its own. */
    private static boolean isBeside(FlowNode node) {
        return !node.getIncoming().isEmpty() && node.getIncoming().stream().map(SequenceFlow::getSource)
                .allMatch(before -> before instanceof Event event && goesOnBeside(event));
    }

    private static boolean leadsToTheLadder(FlowNode from) {
        return from.getSucceedingNodes().list().stream()
                .anyMatch(next -> climbs(next) || next instanceof ExclusiveGateway && leadsToTheLadder(next));
    }

    private static boolean climbs(FlowNode node) {
        return node instanceof CallActivity call && LADDER.equals(call.getCalledElement());
    }

    private static boolean named(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    private static boolean documented(BaseElement element) {
        return element.getDocumentations().stream().anyMatch(text -> !text.getTextContent().isBlank());
    }

    private static boolean matches(Pattern pattern, String value) {
        return value != null && pattern.matcher(value).matches();
    }

    private static boolean touches(Waypoint point, FlowNode node) {
        var box = ((BpmnShape) node.getDiagramElement()).getBounds();
        return Math.abs(point.getX() - box.getX() - box.getWidth() / 2) <= box.getWidth() / 2 + 2
                && Math.abs(point.getY() - box.getY() - box.getHeight() / 2) <= box.getHeight() / 2 + 2;
    }

    private static boolean overlap(FlowNode one, FlowNode other) {
        var a = ((BpmnShape) one.getDiagramElement()).getBounds();
        var b = ((BpmnShape) other.getDiagramElement()).getBounds();
        return a.getX() < b.getX() + b.getWidth() && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight() && b.getY() < a.getY() + a.getHeight();
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("([a-z])([0-9])", "$1-$2").toLowerCase();
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions == null) {
            return Stream.empty();
        }
        return Stream.concat(extensions.getElementsQuery().filterByType(type).list().stream(),
                extensions.getElementsQuery().list().stream().flatMap(child -> child.getChildElementsByType(type).stream()));
    }

    private static Set<String> models(Class<? extends BaseElement> type) {
        try (var models = models()) {
            return models.flatMap(model -> model.all(type).stream()).map(BaseElement::getId).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
