package uk.corporateparenting.returns;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.PrintedPart;

/** Prints the rules of the import: {@code mvn test -Dtest=ImportDocumentTest -Dupdate-docs=true}. */
class ImportDocumentTest {

    @Test
    void the_document_shows_the_rules_as_they_are() throws IOException {
        new PrintedPart("docs/ssda903-import.md", "rules").shows(Stream.of(Rule.values())
                .map(rule -> "| " + rule.id() + " | " + rule.weight().meaning() + " | " + rule.words() + " |")
                .collect(Collectors.joining("\n", "\n| Rule | The row is | What was found |\n|---|---|---|\n", "\n\n")));
    }
}
