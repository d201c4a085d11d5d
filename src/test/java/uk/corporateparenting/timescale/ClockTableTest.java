package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

class ClockTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern QUESTION = Pattern.compile("clock\\.(due|overdue|warn|opens)\\(([^)]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("'([^']+)'");

    private final ClockTable table = FileClockTable.evaluated();

    @Test
    void every_clock_of_the_front_door_is_in_force() {
        assertThat(Stream.of("T01 T02 T02-checkpoint T02-35 T03 T04 T05 T06 T07 T08 T10 T10-6d T10-7d T11 T11-5d T11-6d"
                + " T12 T12-48h T12-60h T13 T14 T15 T16 T20 T21 T22 T23 T24 T25 T26 T27 T28 T28-decision T29 T30 T30-w8"
                + " T30-w12 T30-w14 T31 T32 T32-year T33 T34 T35 T36 T37 T37-hotel T110 T111 T121 T-ESC L01 L02 L03 L04"
                + " L05 L06 L07 L08 L09 L10 L11 L12 L13 L14 L15 L16").flatMap(ids -> Stream.of(ids.split(" "))))
                .allSatisfy(id -> assertThat(table.find(id, TODAY)).as(id).isPresent());
    }

    @Test
    void every_row_can_be_read() {
        assertThat(table.all()).hasSize(table.model().getModelElementsByType(Rule.class).size())
                .allSatisfy(row -> assertThat(row.rule()).as(row.clockId()).isNotBlank());
    }

    @Test
    void what_is_read_without_evaluating_is_what_evaluating_answers() {
        Map<String, List<Timescale>> plain = ClockTable.plain(table.model());
        Set<String> ids = table.all().stream().map(Timescale::clockId).collect(Collectors.toSet());

        assertThat(ids).containsAll(plain.keySet());
        assertThat(plain.keySet()).doesNotContainAnyElementsOf(ClockTable.dated(table.model()));
        assertThat(plain).hasSizeGreaterThan(ids.size() - 10);
        assertThat(table.all().stream().filter(row -> plain.containsKey(row.clockId()))
                .collect(Collectors.groupingBy(Timescale::clockId))).isEqualTo(plain);
    }

    @Test
    void a_table_with_an_unusual_cell_is_evaluated() {
        String text = FileClockTable.text();
        FileClockTable outputs = new FileClockTable(text.replaceFirst("(?<=\"rule-T03-amount\">\\s{0,20}<text>)24",
                "20 + 4"));
        FileClockTable inputs = new FileClockTable(text.replaceFirst("<text>\"T03\"</text>",
                "<text>\"T03\", \"T03-x\"</text>"));

        assertThat(ClockTable.plain(outputs.model())).isNotEmpty().doesNotContainKey("T03");
        assertThat(ClockTable.plain(inputs.model())).isEmpty();
    }

    @Test
    void a_row_says_the_same_day_in_both_its_columns() {
        for (Rule rule : table.model().getModelElementsByType(Rule.class)) {
            List<String> asked = rule.getInputEntries().stream().map(e -> e.getText().getTextContent()).toList();
            String said = rule.getOutputEntries().stream().map(e -> e.getText().getTextContent())
                    .reduce((first, last) -> last).orElseThrow();
            assertThat(asked.get(0)).as(rule.getId()).matches("\"[A-Za-z0-9-]+\"");
            assertThat(asked.get(1)).as(rule.getId())
                    .isEqualTo(said.isEmpty() ? "-" : ">= date(" + said + ")");
        }
    }

    @Test
    void no_clock_has_two_rows_from_the_same_day() {
        assertThat(table.all().stream().collect(Collectors.groupingBy(
                row -> row.clockId() + " " + row.inForceFrom(), Collectors.counting())))
                .allSatisfy((row, times) -> assertThat(times).as(row).isOne());
    }

    @Test
    void a_transfer_of_an_unaccompanied_child_keeps_the_protocol_under_which_it_began() {
        assertThat(table.find("T37", LocalDate.of(2025, 6, 8)).orElseThrow().source()).doesNotContain("protocol");
        assertThat(table.find("T37", LocalDate.of(2025, 6, 9)).orElseThrow().source()).contains("protocol 7.0");
    }

    @Test
    void every_clock_a_model_asks_for_gives_a_date() throws IOException {
        Map<String, Set<String>> asked = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path model : files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Matcher question = QUESTION.matcher(Files.readString(model)
                        .replaceAll("&apos;|&#39;|&quot;|&#34;|\"", "'"));
                while (question.find()) {
                    Matcher id = LITERAL.matcher(question.group(2));
                    while (id.find()) {
                        asked.computeIfAbsent(id.group(1), clock -> new TreeSet<>()).add(model.toString());
                    }
                }
            }
        }

        assertThat(asked).allSatisfy((clock, models) -> assertThat(table.find(clock, TODAY))
                .as("%s in %s", clock, models).hasValueSatisfying(row -> assertThat(row.hasDate()).isTrue()));
    }
}
