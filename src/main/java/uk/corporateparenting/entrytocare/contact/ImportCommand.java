package uk.corporateparenting.entrytocare.contact;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * The batch import as a command of the same program, in two ways.
 *
 * <p>{@code --import-contacts=FILE [--report=FILE]} starts the product without doors and automatic work, takes the file
 * in with its own connection to the database, and ends. That is the way while
 * nothing runs, or while servers run on a database of their own that several may use.
 *
 * <p>{@code --import-contacts=FILE --server=URL} starts nothing: it hands each line to the API of the running product,
 * signed in as {@code CONTACTS_USER} with {@code CONTACTS_PASSWORD} from the environment. That is the way while the
 * demo runs, whose embedded database belongs to the one running copy.
 *
 * <p>Both end with 0 when every line was dealt with, also if lines were rejected, and with 1 when not.
 */
class ImportCommand implements ApplicationListener<SpringApplicationEvent> {

    static final String FILE = "import-contacts";
    static final String REPORT = "report";
    static final String USER = "CONTACTS_USER";
    static final String PASSWORD = "CONTACTS_PASSWORD";

    private static final String SERVER = "server";

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        var options = new DefaultApplicationArguments(event.getArgs());
        if (!options.containsOption(FILE)) {
            return;
        }
        if (event instanceof ApplicationStartingEvent && options.containsOption(SERVER)) {
            // Before anything is started: the product runs elsewhere already.
            System.exit(remote(String.join("", options.getOptionValues(FILE)),
                    options.containsOption(REPORT) ? String.join("", options.getOptionValues(REPORT)) : null,
                    String.join("", options.getOptionValues(SERVER)), System.getenv(), System.out));
        } else if (event instanceof ApplicationFailedEvent) {
            System.out.println("Nothing was imported. If the product is running already, hand the file to it with --"
                    + SERVER + "=URL.");
        }
    }

    static int remote(String file, String report, String server, Map<String, String> environment, PrintStream out) {
        String user = environment.get(USER);
        String password = environment.get(PASSWORD);
        if (user == null || password == null) {
            out.println("Set " + USER + " and " + PASSWORD + " in the environment.");
            return 1;
        }
        try {
            return run(new RemoteTaker(URI.create(server), user, password), () -> false, file, report, out);
        } catch (IllegalArgumentException e) {
            out.println("The server's address is not a URL.");
        } catch (IOException e) {
            out.println(e.getMessage());
        }
        return 1;
    }

    /** Runs an import and prints how it ended. */
    static int run(ContactImport.Taker taker, BooleanSupplier stopped, String fileName, String reportName,
                   PrintStream out) {
        Path file = Path.of(fileName);
        Path report = reportName == null || reportName.isBlank()
                ? ContactImport.reportBeside(file) : Path.of(reportName);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            out.println("The file " + file + " cannot be read.");
            return 1;
        }
        if (!Files.isWritable(report.toAbsolutePath().getParent())) {
            out.println("The report cannot be written to " + report + ". Name another place with --" + REPORT + ".");
            return 1;
        }
        try {
            ImportReport done = new ContactImport(taker, stopped).run(file, report);
            done.text().forEach(out::println);
            return done.count(Verdict.Kind.FAILED) == 0 ? 0 : 1;
        } catch (IOException e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
