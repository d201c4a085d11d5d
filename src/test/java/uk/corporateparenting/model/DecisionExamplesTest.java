package uk.corporateparenting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples that stand beside each decision table. The first column says what the line is about, a column
 * headed "expected x" is what the table must answer for x, and every other column is a value it is asked with.
 */
class DecisionExamplesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final String EXAMPLES = "-examples.csv";
    private static final String EXPECTED = "expected ";

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @TestFactory
    Stream<DynamicTest> tables_answer_as_their_examples_say() throws IOException {
        return files(EXAMPLES).stream().flatMap(this::examples);
    }

    @Test
    void tables_are_named_like_their_files() throws IOException {
        for (Path file : files(".dmn")) {
            assertThat(decision(file).getKey()).as(file.toString()).isEqualTo(name(file, ".dmn"));
        }
    }

    private Stream<DynamicTest> examples(Path file) {
        var lines = lines(file);
        var table = decision(file.resolveSibling(name(file, EXAMPLES) + ".dmn"));
        var columns = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(cells -> dynamicTest(
                name(file, EXAMPLES) + ": " + cells[0], () -> check(table, columns, cells)));
    }

    private void check(DmnDecision table, String[] columns, String[] cells) {
        Map<String, Object> asked = new HashMap<>();
        Map<String, Object> expected = new HashMap<>();
        IntStream.range(1, columns.length).forEach(column -> {
            var name = columns[column];
            (name.startsWith(EXPECTED) ? expected : asked).put(name.replace(EXPECTED, ""), value(cells[column]));
        });
        var answer = engine.evaluateDecision(table, asked).getSingleResult().getEntryMap();
        expected.forEach((name, value) -> assertThat(answer.get(name))
                .as("%s of %s with %s", name, table.getKey(), asked).isEqualTo(value));
    }

    private DmnDecision decision(Path file) {
        try (var model = Files.newInputStream(file)) {
            return engine.parseDecisions(model).get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object value(String cell) {
        return switch (cell) {
            case "" -> null;
            case "true", "false" -> Boolean.valueOf(cell);
            default -> cell.matches("-?\\d+") ? (Object) Integer.valueOf(cell) : cell;
        };
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file, String ending) {
        return file.getFileName().toString().replace(ending, "");
    }
}
