package uk.corporateparenting.escalation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import uk.corporateparenting.people.Role;

/** The ladders as they lie in the source, evaluated without a database. */
public final class FileLadders {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnModelInstance MODEL =
            Dmn.readModelFromFile(Path.of("processes/shared/escalation-ladders.dmn").toFile());
    private static final DmnDecision DECISION = ENGINE.parseDecision("escalation-ladders", MODEL);
    private static final Map<List<String>, Ladder> KNOWN = new ConcurrentHashMap<>();

    private FileLadders() {
    }

    /** One row as it is read; an empty list fits everything. */
    record Row(List<String> processes, List<String> clocks, List<String> panels, Ladder ladder, String why) {
    }

    /** Who may hear first; where it depends on the panel, each of them. */
    public static List<Role> first(String process, String clockId) {
        List<Role> byPanel = rows().stream().filter(row -> !row.panels().isEmpty() && row.processes().contains(process)
                && row.clocks().contains(clockId)).map(row -> row.ladder().rungs().get(0)).toList();
        return byPanel.isEmpty() ? List.of(of(process, clockId).rungs().get(0)) : byPanel;
    }

    /** Everybody who stands on some rung. */
    public static Set<Role> everybody() {
        return rows().stream().flatMap(row -> row.ladder().rungs().stream()).collect(Collectors.toSet());
    }

    private static Ladder of(String process, String clockId) {
        return KNOWN.computeIfAbsent(List.of(process, clockId), asked -> Ladder.of(ENGINE.evaluateDecisionTable(DECISION,
                Map.of("lateProcess", process, "escalationClock", clockId, "latePanel", "")).getSingleEntry()));
    }

    static List<Row> rows() {
        return MODEL.getModelElementsByType(Rule.class).stream().map(rule -> {
            List<InputEntry> asked = new ArrayList<>(rule.getInputEntries());
            return new Row(values(asked.get(0)), values(asked.get(1)), values(asked.get(2)),
                    Ladder.of(rule.getOutputEntries().iterator().next().getTextContent().strip().replace("\"", "")),
                    rule.getDescription().getTextContent());
        }).toList();
    }

    private static List<String> values(InputEntry entry) {
        String text = entry.getText().getTextContent().strip().replace("\"", "");
        return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*"));
    }
}
