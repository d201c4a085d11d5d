package uk.corporateparenting.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.PrintedPart;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.FileClockTable;
import uk.corporateparenting.timescale.Timescale;

/** Prints the ladders into the handbook, and looks whether they lead to where they should. */
class LaddersDocumentTest {

    private static final Set<Role> TOPS = Set.of(Role.DIRECTOR, Role.CHIEF_EXECUTIVE);

    @Test
    void the_handbook_shows_the_ladders_as_they_are() throws IOException {
        String head = "\n| Process | Clock | Panel | Told, one after the other | Why |\n|---|---|---|---|---|\n";
        new PrintedPart("docs/ladders.md", "ladders").shows(FileLadders.rows().stream().map(LaddersDocumentTest::row)
                .collect(Collectors.joining("", head, "\n")));
    }

    private static String row(FileLadders.Row row) {
        return "| " + String.join(" | ", any(row.processes()), any(row.clocks()), any(row.panels()),
                row.ladder().rungs().stream().map(Role::plainName).collect(Collectors.joining(", then ")), row.why())
                + " |\n";
    }

    private static String any(List<String> values) {
        return values.isEmpty() ? "any" : String.join(", ", values);
    }

    @Test
    void every_ladder_ends_at_the_top_and_names_what_exists() {
        List<String> clocks = new FileClockTable().all().stream().map(Timescale::clockId).toList();
        assertThat(FileLadders.rows()).allSatisfy(row -> {
            List<Role> rungs = row.ladder().rungs();
            assertThat(TOPS).as(row.toString()).contains(rungs.get(rungs.size() - 1));
            assertThat(clocks).as(row.toString()).containsAll(row.clocks());
            assertThat(row.processes()).allSatisfy(process -> assertThat(Files.isDirectory(
                    Path.of("processes", process))).as(process).isTrue());
        });
        assertThat(FileLadders.rows().get(FileLadders.rows().size() - 1)).as("the last row fits everything")
                .satisfies(row -> assertThat(row.processes()).isEmpty())
                .satisfies(row -> assertThat(row.clocks()).isEmpty());
    }

    @Test
    void every_process_has_a_ladder_of_its_own() throws IOException {
        Set<String> named = FileLadders.rows().stream().flatMap(row -> row.processes().stream())
                .collect(Collectors.toSet());
        try (var folders = Files.list(Path.of("processes"))) {
            assertThat(folders.filter(LaddersDocumentTest::calls).map(folder -> folder.getFileName().toString())
                    .filter(folder -> !folder.equals("shared"))).isSubsetOf(named);
        }
    }

    private static boolean calls(Path folder) {
        try (var models = Files.list(folder)) {
            return models.filter(file -> file.toString().endsWith(".bpmn")).anyMatch(file -> {
                try {
                    return Files.readString(file).contains("calledElement=\"escalation-ladder\"");
                } catch (IOException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            });
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_ladder_is_climbed_rung_by_rung() {
        Ladder ladder = Ladder.of("care-panel-chair then service-manager  then director");
        assertThat(ladder.after(Role.CARE_PANEL_CHAIR)).contains(Role.SERVICE_MANAGER);
        assertThat(ladder.after(Role.DIRECTOR)).isEmpty();
        assertThat(ladder.after(Role.TEAM_MANAGER)).as("not on it: from the beginning").contains(Role.CARE_PANEL_CHAIR);
        assertThat(ladder.comesTo(Role.DIRECTOR, Role.SERVICE_MANAGER)).isTrue();
        assertThat(ladder.comesTo(Role.SERVICE_MANAGER, Role.DIRECTOR)).isFalse();
        assertThat(ladder.comesTo(Role.TEAM_MANAGER, Role.DIRECTOR)).isFalse();
    }
}
