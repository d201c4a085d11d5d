package uk.corporateparenting.returns;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.corporateparenting.returns.CaseloadImport.Done;
import uk.corporateparenting.returns.CaseloadImport.Options;

/**
 * Imports of a return in the running product, one at a time: files wait in a folder of the server, handed over by an
 * administrator or put there by an operator, until an administrator lets them in or removes them.
 */
@Service
public class CaseloadImports {

    /** A file that waits. */
    public record WaitingFile(String name, long bytes) {
    }

    /**
     * How far the import is, or how the last one ended.
     *
     * @param text what the ended import said; empty while it runs
     */
    public record State(Instant startedAt, boolean running, String step, long done, long all, List<String> text) {

        public int percent() {
            return all <= 0 ? 0 : (int) Math.min(100, done * 100 / all);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CaseloadImports.class);
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9 ._()-]{0,99}\\.[cC][sS][vV]";
    private static final String REPORT = "report.csv";

    private final CaseloadImport caseload;
    private final Clock clock;
    private final Path waiting;
    private final Path report;
    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "caseload-import");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;
    private volatile State state;

    CaseloadImports(CaseloadImport caseload, Clock clock,
            @Value("${corporate-parenting.import-directory:${corporate-parenting.data-directory}/import}") Path folder) {
        this.caseload = caseload;
        this.clock = clock;
        this.waiting = folder.resolve("waiting");
        this.report = folder.resolve(REPORT);
    }

    public List<WaitingFile> files() throws IOException {
        if (!Files.isDirectory(waiting)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(waiting, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")).sorted()
                    .map(file -> new WaitingFile(waiting.relativize(file).toString(), file.toFile().length())).toList();
        }
    }

    /** Keeps a file until it is let in; one of the same name is replaced. False if it has no name of a CSV file. */
    public boolean keep(String name, InputStream content) throws IOException {
        if (name == null || !name.matches(NAME)) {
            return false;
        }
        Files.createDirectories(waiting);
        Path unfinished = Files.createTempFile(waiting, "upload", ".part");
        try {
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, waiting.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return true;
    }

    /** Removes the files that wait, and the report of the last import. Nothing while an import runs. */
    public synchronized void remove() throws IOException {
        if (isRunning()) {
            return;
        }
        for (WaitingFile file : files()) {
            Files.deleteIfExists(waiting.resolve(file.name()));
        }
        Files.deleteIfExists(report);
        state = null;
    }

    /**
     * Lets in what waits. Nothing if an import runs already.
     *
     * @param lastDay the last day the returns can know; null: the end of the last return year
     */
    public synchronized void start(boolean shiftToToday, LocalDate lastDay) {
        if (isRunning()) {
            return;
        }
        Instant began = clock.instant();
        state = new State(began, true, "Beginning", 0, 0, List.of());
        one.submit(() -> {
            List<String> text;
            try {
                Done done = caseload.run(List.of(waiting), new Options(shiftToToday, lastDay), report,
                        (what, now, all) -> state = new State(began, true, what, now, all, List.of()), () -> stopped);
                text = done.summary();
            } catch (IOException e) {
                text = List.of(e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The import of a return failed ({}).", e.getClass().getSimpleName());
                text = List.of("The import failed. Run it again: nothing comes in twice.");
            }
            state = new State(began, false, "Done", 0, 0, text);
        });
    }

    private boolean isRunning() {
        return state != null && state.running();
    }

    /** Empty where none was since the start of the product. */
    public Optional<State> state() {
        return Optional.ofNullable(state);
    }

    /** The findings of the last import. */
    public Optional<Path> report() {
        return Optional.of(report).filter(Files::isReadable);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        one.shutdown();
    }
}
