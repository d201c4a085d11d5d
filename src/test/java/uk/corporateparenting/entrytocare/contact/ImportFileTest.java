package uk.corporateparenting.entrytocare.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.corporateparenting.entrytocare.contact.Verdict.Kind;

class ImportFileTest {

    @TempDir Path folder;

    @Test
    void a_file_is_read_line_by_line_whatever_ends_its_lines() throws Exception {
        assertThat(lines("\ufeffone\r\ntwo\n\nthree")).containsExactly("one", "two", "", "three");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).containsExactly("");
    }

    @Test
    void of_a_line_that_is_too_long_only_the_beginning_is_kept() throws Exception {
        assertThat(lines("x".repeat(100_000) + "\nlast")).extracting(String::length).containsExactly(11, 4);
    }

    @Test
    void blank_lines_are_passed_over_and_too_long_ones_rejected() throws Exception {
        Path file = Files.writeString(folder.resolve("contacts.jsonl"),
                "\n  \n" + "x".repeat(ContactsApi.LARGEST + 1) + "\n{}\n");
        ImportReport report = new ContactImport(line -> Verdict.taken(Kind.ACCEPTED, 1, 0), () -> false)
                .run(file, folder.resolve("report.csv"));
        assertThat(report.lines()).isEqualTo(2);
        assertThat(report.count(Kind.REJECTED)).isOne();
        assertThat(Files.readAllLines(folder.resolve("report.csv"))).containsExactly(
                "contactId,line,children,verdict,field,reason,ignoredFields",
                ",3,0,rejected,,larger than 1 MiB,0", ",4,1,accepted,,,0");
    }

    @Test
    void it_gives_up_when_nothing_works_and_says_that_it_can_be_run_again() throws Exception {
        Path file = Files.writeString(folder.resolve("contacts.jsonl"), "{}\n".repeat(100));
        assertThatThrownBy(() -> new ContactImport(line -> Verdict.failed("NoConnection"), () -> false)
                .run(file, folder.resolve("report.csv")))
                .isInstanceOf(IOException.class)
                .hasMessage("Gave up at line 5 after 5 failures in a row (NoConnection). Run it again later: nothing is"
                        + " started twice.");
    }

    @Test
    void a_failed_line_is_told_by_the_exit_code_and_the_others_are_taken() throws Exception {
        Path file = Files.writeString(folder.resolve("contacts.jsonl"), "{}\n1\n{}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContactImport.Taker taker =
                line -> line.length == 1 ? Verdict.failed("Odd") : Verdict.taken(Kind.ACCEPTED, 1, 0);
        assertThat(ImportCommand.run(taker, () -> false, file.toString(), null, new PrintStream(out))).isOne();
        assertThat(out.toString()).contains("2 accepted", "1 failed", "line 2: Odd");
    }

    @Test
    void what_cannot_be_read_or_signed_in_is_said_in_a_sentence() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out);
        assertThat(ImportCommand.run(line -> null, () -> false, "nowhere.jsonl", null, print)).isOne();
        assertThat(ImportCommand.remote("nowhere.jsonl", null, "http://localhost", Map.of(), print)).isOne();
        assertThat(out.toString()).contains("nowhere.jsonl cannot be read", "Set CONTACTS_USER");
    }

    @Test
    void an_id_cannot_become_a_formula_in_a_spreadsheet() throws Exception {
        Path file = Files.writeString(folder.resolve("contacts.jsonl"), "{\"contactId\": \"=1+1,\\\"\"}\n");
        new ContactImport(line -> Verdict.taken(Kind.ACCEPTED, 1, 0), () -> false).run(file, folder.resolve("r.csv"));
        assertThat(Files.readAllLines(folder.resolve("r.csv")).get(1)).isEqualTo("\"'=1+1,\"\"\",1,1,accepted,,,0");
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineSource source = new LineSource(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10)) {
            for (byte[] line = source.next(); line != null; line = source.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
