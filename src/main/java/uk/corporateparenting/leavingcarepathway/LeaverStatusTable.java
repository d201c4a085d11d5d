package uk.corporateparenting.leavingcarepathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;

/** Asks the table of statuses, and finds out which facts decided its answer. */
@Component
class LeaverStatusTable {

    static final String TABLE = "leaving-care-status";

    private static final Map<String, List<Integer>> OTHER_NUMBERS = Map.of("age", List.of(15, 16, 18, 21, 25),
            "daysSinceFourteen", List.of(0, LeaverStatusPolicy.THIRTEEN_WEEKS));

    private final DecisionTables tables;

    LeaverStatusTable(DecisionTables tables) {
        this.tables = tables;
    }

    LeaverStatusCode proposed(LeaverFacts facts) {
        return ask(facts.ofStatus());
    }

    /** The facts in words, those that decided first. A fact decided where another value changes the answer. */
    String words(LeaverFacts facts) {
        Map<String, Object> asked = facts.ofStatus();
        LeaverStatusCode answer = ask(asked);
        List<String> decided = asked.keySet().stream().filter(fact -> decides(asked, fact, answer)).toList();
        String others = asked.keySet().stream().filter(fact -> !decided.contains(fact))
                .map(fact -> inWords(fact, asked.get(fact))).collect(Collectors.joining("; "));
        return "Decided: " + decided.stream().map(fact -> inWords(fact, asked.get(fact)))
                .collect(Collectors.joining("; ")) + ".\nMade no difference: " + others + ".";
    }

    private boolean decides(Map<String, Object> asked, String fact, LeaverStatusCode answer) {
        return (asked.get(fact) instanceof Boolean is ? Stream.<Object>of(!is)
                : OTHER_NUMBERS.get(fact).stream().<Object>map(number -> number)).anyMatch(other -> {
                    Map<String, Object> changed = new LinkedHashMap<>(asked);
                    changed.put(fact, other);
                    return ask(changed) != answer;
                });
    }

    private LeaverStatusCode ask(Map<String, Object> asked) {
        Facts question = Facts.none();
        asked.forEach(question::and);
        return Coded.of(LeaverStatusCode.class, tables.ask(TABLE, question));
    }

    private static String inWords(String fact, Object value) {
        boolean is = Boolean.TRUE.equals(value);
        return switch (fact) {
            case "age" -> value + " years old";
            case "daysSinceFourteen" -> value + " days looked after since 14";
            case "lookedAfterAtSixteen" -> is ? "looked after at 16 or 17" : "not looked after at 16 or 17";
            case "lookedAfterNow" -> is ? "looked after now" : "not looked after now";
            case "detainedAtSixteen" -> is ? "in custody or hospital at 16" : "not in custody or hospital at 16";
            case "homeSixMonthsSettled" -> is ? "home for six months and settled"
                    : "not home for six months and settled";
            case "specialGuardianship" -> is ? "special guardianship after care" : "no special guardianship after care";
            default -> is ? "in education or training" : "not in education or training";
        };
    }
}
