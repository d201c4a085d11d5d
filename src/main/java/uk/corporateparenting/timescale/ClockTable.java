package uk.corporateparenting.timescale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import uk.corporateparenting.timescale.Timescale.Kind;
import uk.corporateparenting.timescale.Timescale.Status;
import uk.corporateparenting.timescale.Timescale.Unit;

/** The clock table, wherever it is evaluated. */
abstract class ClockTable {

    static final String DECISION = "statutory-timescales";

    /** Far enough that every row of a clock, the superseded ones too, has come into force. */
    private static final LocalDate EVERY_ROW = LocalDate.of(9999, 12, 31);

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]+\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

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

    /**
     * The rows of the clocks whose cells are plain values and that count whenever they started: what evaluating the
     * table would answer, which costs tens of milliseconds a clock. None, if the table cannot be read like this.
     */
    static Map<String, List<Timescale>> plain(DmnModelInstance model) {
        Map<String, List<Timescale>> plain = new HashMap<>();
        Set<String> notPlain = new HashSet<>(dated(model));
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
            if (table.getHitPolicy() != HitPolicy.COLLECT || table.getAggregation() != null
                    || table.getRules().stream().anyMatch(rule -> !TEXT.matcher(cell(rule, 0)).matches())) {
                return Map.of();
            }
            for (Rule rule : table.getRules()) {
                List<String> cells = rule.getOutputEntries().stream()
                        .map(cell -> cell.getText().getTextContent().strip()).toList();
                if (notPlain.contains(clock(rule)) || !cells.stream().allMatch(ClockTable::isPlain)) {
                    notPlain.add(clock(rule));
                    continue;
                }
                Map<String, Object> row = new HashMap<>();
                IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isEmpty())
                        .forEach(i -> row.put(columns.get(i), value(cells.get(i))));
                plain.computeIfAbsent(clock(rule), clock -> new ArrayList<>()).add(read(clock(rule), row));
            }
        }
        plain.keySet().removeAll(notPlain);
        return plain;
    }

    private static boolean isPlain(String cell) {
        return cell.isEmpty() || TEXT.matcher(cell).matches() || NUMBER.matcher(cell).matches();
    }

    private static Object value(String plain) {
        return plain.startsWith("\"") ? plain.substring(1, plain.length() - 1) : (Object) Integer.valueOf(plain);
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
                    Unit.of(text(row, "opensUnit")), text(row, "source"), Status.of(text(row, "status")),
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
