package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * After all tests: every step and every way between steps was passed by one of them. When only some tests were asked
 * for (by {@code -Dtest} or in a workbench) it reports and demands nothing.
 */
class ModelCoverageIT {

    private static final Path PASSED = Path.of("target", "model-coverage");
    private static final Path REPORT = Path.of("target", "model-coverage.txt");

    @Test
    void every_step_and_way_of_every_model_was_passed_by_a_test() throws IOException {
        Set<String> passed = passed();
        Map<String, List<String>> missed = new TreeMap<>();
        StringBuilder report = new StringBuilder();
        for (Path file : models()) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            List<String> all = Stream.concat(model.getModelElementsByType(FlowNode.class).stream(),
                    model.getModelElementsByType(SequenceFlow.class).stream()).map(FlowElement::getId).sorted()
                    .toList();
            List<String> never = all.stream().filter(id -> !wasPassed(passed, model, process, id)).toList();
            report.append("%s: %d of %d passed%n".formatted(process, all.size() - never.size(), all.size()));
            never.forEach(id -> report.append("  never: ").append(id).append(System.lineSeparator()));
            if (!never.isEmpty()) {
                missed.put(process, new ArrayList<>(never));
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        if (Boolean.getBoolean("whole.suite") && System.getProperty("test", System.getProperty("it.test")) == null) {
            assertThat(missed).as("never passed by a test").isEmpty();
        }
    }

    /** The engine goes from an event-based gateway straight to the event that came: so was the way there passed. */
    private static boolean wasPassed(Set<String> passed, BpmnModelInstance model, String process, String id) {
        return passed.contains(process + "#" + (model.getModelElementById(id) instanceof SequenceFlow flow
                && flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : id));
    }

    /** What each of the programs wrote that ran the tests. */
    private static Set<String> passed() throws IOException {
        Set<String> passed = new HashSet<>();
        try (Stream<Path> files = Files.exists(PASSED) ? Files.list(PASSED) : Stream.empty()) {
            for (Path file : files.toList()) {
                passed.addAll(Files.readAllLines(file));
            }
        }
        return passed;
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }
}
