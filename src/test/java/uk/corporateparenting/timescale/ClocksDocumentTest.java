package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Prints the clock table into the handbook: {@code mvn test -Dtest=ClocksDocumentTest -Dupdate-docs=true}. */
class ClocksDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/clocks.md");
    private static final String BEGIN = "<!-- clocks: begin, printed from the table -->\n";
    private static final String END = "<!-- clocks: end -->";

    @Test
    void the_handbook_shows_the_clocks_as_they_are() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        String printed = document.substring(0, begin) + print() + document.substring(document.indexOf(END));

        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(DOCUMENT, printed);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/clocks.md is out of date: run this test with -Dupdate-docs=true").isEqualTo(printed);
    }

    private static String print() {
        String head = """

                | Clock | What | Limit | Counted from | Warned before | Escalates to | Source | Status | In force from |
                |---|---|---|---|---|---|---|---|---|
                """;
        return new FileClockTable().all().stream().map(ClocksDocumentTest::row)
                .collect(Collectors.joining("\n", head, "\n\n"));
    }

    private static String row(Timescale row) {
        String limit = row.limitInWords();
        if (row.hasDate()) {
            limit = row.amount() == 0 ? "that day" : row.unit().of(row.amount());
        }
        String warned = row.warnAmount() == null ? "" : row.warnUnit().of(row.warnAmount());
        return "| " + String.join(" | ", row.clockId(), row.name(), limit, or(row.from()), warned, row.escalateTo(),
                row.source(), row.status().words(), row.inForceFrom() == null ? "" : row.inForceFrom().toString())
                + " |";
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
