package uk.corporateparenting.timescale;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.PrintedPart;

/** Prints the clock table into the handbook: {@code mvn test -Dtest=ClocksDocumentTest -Dupdate-docs=true}. */
class ClocksDocumentTest {

    @Test
    void the_handbook_shows_the_clocks_as_they_are() throws IOException {
        new PrintedPart("docs/clocks.md", "clocks").shows(print());
    }

    private static String print() {
        String head = """

                | Clock | What | Limit | Counted from | Warned before | Source | Status | In force from |
                |---|---|---|---|---|---|---|---|
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
        return "| " + String.join(" | ", row.clockId(), row.name(), limit, or(row.from()), warned, row.source(),
                row.status().words(), row.inForceFrom() == null ? "" : row.inForceFrom().toString())
                + " |";
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
