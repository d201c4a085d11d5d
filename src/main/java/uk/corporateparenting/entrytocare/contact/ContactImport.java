package uk.corporateparenting.entrytocare.contact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import uk.corporateparenting.entrytocare.contact.Verdict.Kind;

/**
 * Takes in a file of contacts, one a line. Each line is taken for itself, so an import can be cut off anywhere and run
 * again, or run twice at the same time: what is in already is told as a duplicate. Needs memory for one line only.
 */
final class ContactImport {

    /** Takes one contact in. */
    @FunctionalInterface
    interface Taker {

        /** @throws IOException when no further line can be taken either, saying why in one sentence */
        Verdict take(byte[] message) throws IOException;
    }

    private static final int MOST_FAILURES_IN_A_ROW = 5;
    private static final int KIBIBYTE = 1024;

    private final Taker taker;
    private final BooleanSupplier stopped;

    /** @param stopped asked before every line */
    ContactImport(Taker taker, BooleanSupplier stopped) {
        this.taker = taker;
        this.stopped = stopped;
    }

    static Path reportBeside(Path file) {
        return file.resolveSibling(file.getFileName() + ".report.csv");
    }

    /** @throws IOException saying in one sentence why not all lines were read; what is in stays in */
    ImportReport run(Path file, Path reportFile) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                LineSource lines = new LineSource(bytes, ContactsApi.LARGEST);
                ImportReport report = new ImportReport(reportFile)) {
            try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Contacts").setInitialMax(Files.size(file))
                    .setUnit(" KiB", KIBIBYTE).build()) {
                takeAll(lines, report, bar);
            }
            report.finish();
            return report;
        }
    }

    private void takeAll(LineSource lines, ImportReport report, ProgressBar bar) throws IOException {
        int number = 0;
        int failuresInARow = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (stopped.getAsBoolean()) {
                throw new IOException("Stopped before line " + number + ". Run it again: nothing is started twice.");
            }
            if (!isBlank(line)) {
                Verdict verdict = take(line);
                report.add(number, ContactReader.contactId(line).orElse(null), verdict);
                failuresInARow = verdict.kind() == Kind.FAILED ? failuresInARow + 1 : 0;
                if (failuresInARow == MOST_FAILURES_IN_A_ROW) {
                    throw new IOException("Gave up at line " + number + " after " + failuresInARow
                            + " failures in a row (" + verdict.problem().reason()
                            + "). Run it again later: nothing is started twice.");
                }
            }
            bar.stepTo(lines.bytesRead());
        }
    }

    private Verdict take(byte[] line) throws IOException {
        return line.length > ContactsApi.LARGEST
                ? Verdict.rejected(new ContactProblem(null, "larger than 1 MiB")) : taker.take(line);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
