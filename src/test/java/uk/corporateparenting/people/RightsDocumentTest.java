package uk.corporateparenting.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.PrintedPart;
import uk.corporateparenting.people.RightsTable.Line;

/** Prints the table of rights: {@code mvn test -Dtest=RightsDocumentTest -Dupdate-docs=true}. */
class RightsDocumentTest {

    private static final Pattern NAME = Pattern.compile(
            "<(?:bpmn:)?(?:process|decision) [^>]*?\\bid=\"([^\"]+)\"[^>]*?\\bname=\"([^\"]+)\"");
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("GET", "look"), Map.entry("POST", "send"),
            Map.entry("PUT", "change"), Map.entry("DELETE", "delete"), Map.entry("OPTIONS", "ask what may be done"),
            Map.entry("ANY", "everything"), Map.entry("READ", "see"), Map.entry("CREATE_INSTANCE", "begin one"),
            Map.entry("CREATE", "begin"), Map.entry("ACCESS", "open"), Map.entry("ALL", "everything"),
            Map.entry("DO", "do"));

    private final List<Line> table = new RightsTable().lines();

    @Test
    void the_page_shows_the_rights_as_they_are() throws IOException {
        new PrintedPart("docs/rights.md", "rights").shows("\n"
                + section("Pages, and interfaces for programs", "Address", List.of(RightsTable.PATH), false)
                + section("What rules ask for by name", "Right", List.of(RightsTable.ACT), false)
                + section("Processes", "Process", List.of("PROCESS_DEFINITION"), true)
                + section("Decision tables", "Table", List.of("DECISION_DEFINITION"), true)
                + section("The engine's interface, behind the doors `/engine-rest` and `/camunda/api/engine`", "Address",
                        List.of(RightsTable.ENGINE), false)
                + section("Everything else in the engine", "What", others(), false));
    }

    private List<String> others() {
        return table.stream().map(Line::kind).distinct().filter(kind -> !List.of(RightsTable.PATH, RightsTable.ACT,
                RightsTable.ENGINE, "PROCESS_DEFINITION", "DECISION_DEFINITION").contains(kind)).sorted().toList();
    }

    private String section(String title, String what, List<String> kinds, boolean named) throws IOException {
        Map<String, String> names = named ? names() : Map.of();
        Map<String, Map<String, TreeSet<String>>> byPlace = new TreeMap<>();
        for (Line line : table) {
            if (kinds.contains(line.kind())) {
                String place = kinds.size() > 1 ? line.kind().toLowerCase().replace('_', ' ')
                        + (line.on().equals("*") ? "" : " " + line.on()) : named
                                ? names.getOrDefault(line.on(), line.on().equals("*") ? "every one" : line.on())
                                : "`" + line.on() + "`";
                for (String role : line.roles()) {
                    line.acts().forEach(act -> byPlace.computeIfAbsent(place, any -> new TreeMap<>())
                            .computeIfAbsent(WORDS.getOrDefault(act, act.toLowerCase()), any -> new TreeSet<>())
                            .add(who(role)));
                }
            }
        }
        String rows = byPlace.entrySet().stream().map(place -> "| " + place.getKey() + " | " + inWords(place.getValue())
                + " |\n").collect(Collectors.joining());
        return "## " + title + "\n\n| " + what + " | Who |\n|---|---|\n" + rows + "\n";
    }

    /** Acts that the same people have are said once. */
    private static String inWords(Map<String, TreeSet<String>> byAct) {
        Map<String, TreeSet<String>> actsByPeople = new TreeMap<>();
        byAct.forEach((act, people) -> actsByPeople.computeIfAbsent(String.join(", ", people), any -> new TreeSet<>())
                .add(act));
        return actsByPeople.entrySet().stream().map(one -> String.join(", ", one.getValue()) + ": " + one.getKey())
                .sorted().collect(Collectors.joining("; "));
    }

    private static String who(String role) {
        return switch (role) {
            case RightsTable.ANYBODY -> "**anybody**, signed in or not";
            case RightsTable.SIGNED_IN -> "whoever is signed in";
            case RightsTable.NOBODY -> "**nobody**";
            default -> Role.of(role).plainName();
        };
    }

    /** What the models call themselves. */
    private static Map<String, String> names() throws IOException {
        Map<String, String> names = new TreeMap<>();
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            models.filter(path -> path.toString().matches(".*\\.(bpmn|dmn)")).sorted().forEach(path -> {
                try {
                    Matcher found = NAME.matcher(Files.readString(path));
                    while (found.find()) {
                        names.put(found.group(1), found.group(2) + " (`" + found.group(1) + "`)");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return names;
    }
}
