package uk.corporateparenting.timescale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import uk.corporateparenting.timescale.Timescale.Kind;
import uk.corporateparenting.timescale.Timescale.Status;
import uk.corporateparenting.timescale.Timescale.Unit;

/** The clock table, wherever it is evaluated. */
abstract class ClockTable {

    static final String DECISION = "statutory-timescales";

    /** Far enough that every row of a clock, the superseded ones too, has come into force. */
    private static final LocalDate EVERY_ROW = LocalDate.of(9999, 12, 31);

    /** The rows that fit a clock started on a day, in the order of the table. */
    protected abstract List<Timescale> rows(String clockId, LocalDate startedOn);

    protected abstract DmnModelInstance model();

    /** The row in force on the day a clock started: of those that fit, the newest. */
    Optional<Timescale> find(String clockId, LocalDate startedOn) {
        return rows(clockId, startedOn).stream().max(Comparator.comparing(Timescale::inForceFrom,
                Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** Every row in the order of the table. */
    List<Timescale> all() {
        Set<String> clockIds = new LinkedHashSet<>();
        rules(model()).forEach(rule -> clockIds.add(clock(rule)));
        List<Timescale> all = new ArrayList<>();
        clockIds.forEach(clockId -> all.addAll(rows(clockId, EVERY_ROW)));
        return List.copyOf(all);
    }

    /** The clocks whose answer depends on the day they started. */
    static Set<String> dated(DmnModelInstance model) {
        return rules(model).filter(rule -> !Set.of("", "-").contains(cell(rule, 1))).map(ClockTable::clock)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Rule> rules(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).stream().flatMap(table -> table.getRules().stream());
    }

    private static String clock(Rule rule) {
        return cell(rule, 0).replace("\"", "");
    }

    private static String cell(Rule rule, int input) {
        return List.copyOf(rule.getInputEntries()).get(input).getText().getTextContent().strip();
    }

    static Map<String, Object> question(String clockId, LocalDate startedOn) {
        return Map.of("clockId", clockId, "triggerOn", startedOn.toString());
    }

    static List<Timescale> read(String clockId, DmnDecisionTableResult result) {
        return result.stream().map(row -> read(clockId, row.getEntryMap())).toList();
    }

    private static Timescale read(String clockId, Map<String, Object> row) {
        try {
            String inForceFrom = text(row, "inForceFrom");
            return new Timescale(clockId, text(row, "name"), Kind.of(text(row, "kind")), text(row, "trigger"),
                    text(row, "from"), number(row, "amount"), Unit.of(text(row, "unit")), text(row, "limitInWords"),
                    number(row, "warnAmount"), Unit.of(text(row, "warnUnit")), number(row, "opensAmount"),
                    Unit.of(text(row, "opensUnit")), text(row, "escalateTo"),
                    text(row, "source"), Status.of(text(row, "status")),
                    inForceFrom == null ? null : LocalDate.parse(inForceFrom));
        } catch (BadClock bad) {
            throw bad;
        } catch (RuntimeException unreadable) {
            throw new BadClock(clockId, "its row cannot be read", unreadable);
        }
    }

    // An empty cell leaves its column out of the row.
    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    private static Integer number(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : Integer.valueOf(Math.toIntExact(((Number) value).longValue()));
    }
}
