package uk.corporateparenting.entrytocare.contact;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.corporateparenting.entrytocare.contact.Verdict.Kind;
import uk.corporateparenting.spreadsheet.SheetWriter;

/**
 * What became of each line: counted, and written line by line to a CSV file that takes its name when it is complete, so
 * that two imports of one file never mix their reports. It names contacts by the sender's id and holds nothing else of
 * what was sent.
 */
final class ImportReport implements Closeable {

    private static final int MOST_SHOWN = 20;

    private final Path file;
    private final Path unfinished;
    private final SheetWriter csv;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<String> notTaken = new ArrayList<>();
    private int lines;
    private int children;
    private int unknownFields;

    ImportReport(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        this.unfinished = Files.createTempFile(this.file.getParent(), this.file.getFileName() + ".", ".part");
        this.csv = new SheetWriter(Files.newBufferedWriter(unfinished));
        csv.row("contactId", "line", "children", "verdict", "field", "reason", "ignoredFields");
    }

    void add(int line, String contactId, Verdict verdict) throws IOException {
        lines++;
        counts.merge(verdict.kind(), 1, Integer::sum);
        unknownFields += verdict.unknownFields();
        if (verdict.kind() == Kind.ACCEPTED) {
            children += verdict.children();
        }
        ContactProblem problem = verdict.problem();
        if (problem != null && notTaken.size() < MOST_SHOWN) {
            notTaken.add("  line " + line + ": " + problem.why());
        }
        csv.row(contactId, line, verdict.children(), verdict.kind().word(), problem == null ? null : problem.field(),
                problem == null ? null : problem.reason(), verdict.unknownFields());
    }

    int lines() {
        return lines;
    }

    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Children whose case was started by this import. */
    int children() {
        return children;
    }

    int unknownFields() {
        return unknownFields;
    }

    /** Gives the report its name. */
    void finish() throws IOException {
        csv.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        csv.close();
        Files.deleteIfExists(unfinished);
    }

    /** The report as it is printed. */
    List<String> text() {
        List<String> text = new ArrayList<>();
        text.add("%d lines: %d accepted (%d children), %d duplicate, %d rejected, %d failed; %d unknown fields ignored."
                .formatted(lines, count(Kind.ACCEPTED), children, count(Kind.DUPLICATE), count(Kind.REJECTED),
                        count(Kind.FAILED), unknownFields));
        text.addAll(notTaken);
        int more = count(Kind.REJECTED) + count(Kind.FAILED) - notTaken.size();
        if (more > 0) {
            text.add("  and " + more + " more");
        }
        text.add("Report: " + file);
        return text;
    }
}
