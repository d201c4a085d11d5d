package uk.corporateparenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that is printed from the product, between the lines {@code <!-- name: generated -->} and
 * {@code <!-- /name -->}. With {@code -Dupdate-docs=true} it is written anew.
 */
public final class PrintedPart {

    private final Path document;
    private final String begin;
    private final String end;

    public PrintedPart(String document, String name) {
        this.document = Path.of(document);
        this.begin = "<!-- " + name + ": generated -->\n";
        this.end = "<!-- /" + name + " -->";
    }

    /** Fails when the document says something else. */
    public void shows(String printed) throws IOException {
        String text = Files.readString(document);
        assertThat(text).as("markers in " + document).containsOnlyOnce(begin).containsOnlyOnce(end);
        String expected = text.substring(0, text.indexOf(begin) + begin.length()) + printed
                + text.substring(text.indexOf(end));
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(document, expected);
        }
        assertThat(Files.readString(document))
                .as(document + " is out of date: run this test with -Dupdate-docs=true").isEqualTo(expected);
    }
}
