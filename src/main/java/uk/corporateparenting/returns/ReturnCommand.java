package uk.corporateparenting.returns;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import uk.corporateparenting.returns.CaseloadImport.Done;
import uk.corporateparenting.returns.CaseloadImport.Options;

/**
 * The import as a command of the same program: {@code --import-ssda903=FOLDER-OR-FILES [--report=FILE]
 * [--shift-to-today] [--as-at=2026-03-31]}. It starts the product without doors, works
 * straight in its database, and ends it. While the demo runs, whose embedded database belongs to the one running copy,
 * the page for administrators does the same.
 *
 * <p>Ends with 0 when every row was dealt with, also if rows were refused, and with 1 when not.
 */
class ReturnCommand implements ApplicationListener<ApplicationFailedEvent> {

    static final String FILES = "import-ssda903";
    static final String REPORT = "report";
    static final String SHIFT = "shift-to-today";
    static final String LAST_DAY = "as-at";

    private static final String REPORT_NAME = "ssda903-report.csv";

    @Override
    public void onApplicationEvent(ApplicationFailedEvent event) {
        if (new DefaultApplicationArguments(event.getArgs()).containsOption(FILES)) {
            System.out.println("Nothing was imported. If the product is running already, import on its page"
                    + " /operations/import.");
        }
    }

    /** Runs an import and prints how it ended. */
    static int run(CaseloadImport caseload, String files, String reportName, boolean shift, String asAt,
            Progress progress, BooleanSupplier stopped, PrintStream out) {
        Path report = Path.of(reportName.isBlank() ? REPORT_NAME : reportName).toAbsolutePath();
        if (!Files.isWritable(report.getParent())) {
            out.println("The report cannot be written to " + report + ". Name another place with --" + REPORT + ".");
            return 1;
        }
        try {
            List<Path> named = Stream.of(files.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                    .map(Path::of).toList();
            Options options = new Options(shift, asAt.isBlank() ? null : LocalDate.parse(asAt));
            Done done = caseload.run(named, options, report, progress, stopped);
            out.println();
            done.summary().forEach(out::println);
            out.println();
            out.println("Report: " + report);
            return done.counts().of(Rule.NOT_WRITTEN) == 0 ? 0 : 1;
        } catch (DateTimeParseException e) {
            out.println("--" + LAST_DAY + " is a day such as 2026-03-31.");
            return 1;
        } catch (IOException e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
