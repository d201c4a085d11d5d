package uk.corporateparenting.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import uk.corporateparenting.returns.Staging.Waiting;
import uk.corporateparenting.timescale.LondonTime;

/**
 * Brings a caseload in from the files of the return. The files are read once, as a stream; their rows wait in the
 * database until all of a child's are together, then children are taken in some fifty at a time, each batch in one
 * transaction. Whatever ends an import half-way, running it again brings in the rest.
 */
@Component
class CaseloadImport {

    /** @param lastDay the last day the returns can know; null: the end of the last return year */
    record Options(boolean shiftToToday, LocalDate lastDay) {
    }

    /** How an import ended. */
    record Done(Counts counts, List<Integer> years, List<String> summary, Reading reading) {
    }

    private static final int CHILDREN_TOGETHER = 50;
    private static final int CHILD = 0;
    private static final int LONGEST_ID = 40;
    private static final int FOLDERS_DEEP = 2;

    private final DataSource database;
    private final BroughtIn broughtIn;
    private final CaseloadWriter writer;
    private final Clock clock;

    CaseloadImport(DataSource database, BroughtIn broughtIn, CaseloadWriter writer, Clock clock) {
        this.database = database;
        this.broughtIn = broughtIn;
        this.writer = writer;
        this.clock = clock;
    }

    /** The files meant: those named, and of a folder its CSV files and those of the folders in it. */
    static List<Path> files(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> within = Files.walk(path, FOLDERS_DEEP)) {
                    within.filter(Files::isRegularFile)
                            .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                            .sorted().forEach(files::add);
                }
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new IOException("The file " + path.getFileName() + " cannot be read.");
            }
        }
        if (files.isEmpty()) {
            throw new IOException("There is no CSV file to import.");
        }
        return files;
    }

    /**
     * @param report  the file for the findings; nothing of it is left if the import cannot end
     * @param stopped asked before every batch
     * @throws IOException saying in one sentence why not all was read; what is in stays in
     */
    Done run(List<Path> named, Options options, Path report, Progress progress, BooleanSupplier stopped)
            throws IOException {
        List<Path> files = files(named);
        try (Staging staging = new Staging(database)) {
            Counts counts = new Counts();
            ReturnYears years = new ReturnYears();
            List<String> names = names(files);
            stage(files, names, staging, counts, years, progress);
            long children = staging.complete();
            LocalDate today = LondonTime.day(clock.instant());
            List<Integer> yearOf = years.years(today);
            Reading reading = reading(yearOf, options, today);
            List<Finding> misnamed = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                String found = "ending 31 March " + yearOf.get(i);
                String name = names.get(i);
                years.misnamed(i, yearOf.get(i)).ifPresent(number -> misnamed.add(new Finding(null, name, 0, null,
                        null, String.valueOf(number), Rule.YEAR_READ, found)));
            }
            say(staging, counts, misnamed);
            takeIn(staging, names, yearOf, reading, counts, children, progress, stopped);
            ImportReport.write(staging, report);
            return new Done(counts, yearOf, ImportReport.summary(counts, yearOf, files.size(), reading), reading);
        }
    }

    /** Names as they are reported: with their folder where names alone do not tell files apart. */
    private static List<String> names(List<Path> files) {
        boolean unique = files.stream().map(Path::getFileName).distinct().count() == files.size();
        return files.stream().map(file -> unique || file.toAbsolutePath().getParent() == null
                ? file.getFileName().toString()
                : file.toAbsolutePath().getParent().getFileName() + "/" + file.getFileName()).toList();
    }

    private Reading reading(List<Integer> years, Options options, LocalDate today) {
        int lastYear = years.stream().max(Integer::compare).orElseThrow();
        LocalDate lastDay = options.lastDay() == null ? Reading.unmovedEndOf(lastYear) : options.lastDay();
        int shift = broughtIn.shift(options.shiftToToday() ? (int) ChronoUnit.DAYS.between(lastDay, today) : 0);
        LocalDate moved = lastDay.plusDays(shift);
        return new Reading(moved.isAfter(today) ? today : moved, lastYear, today, shift);
    }

    // First reading: every row is put with its child

    private static void stage(List<Path> files, List<String> names, Staging staging, Counts counts, ReturnYears years,
            Progress progress) throws IOException {
        long all = 0;
        for (Path file : files) {
            all += Files.size(file);
        }
        long done = 0;
        for (int i = 0; i < files.size(); i++) {
            years.file(files.get(i));
            try (ReturnFile file = new ReturnFile(files.get(i))) {
                List<Finding> findings = new ArrayList<>();
                stage(file, i, names.get(i), staging, counts, years, findings, done, all, progress);
                say(staging, counts, findings);
                done += file.read();
            }
        }
    }

    private static void stage(ReturnFile file, int number, String name, Staging staging, Counts counts,
            ReturnYears years, List<Finding> findings, long before, long all, Progress progress) throws IOException {
        List<String> heading = Optional.ofNullable(file.next()).orElse(List.of());
        Optional<Sheet> found = Sheet.of(heading);
        if (found.isEmpty()) {
            List<String> missing = new ArrayList<>(Sheet.nearest(heading).columns());
            missing.removeAll(heading);
            findings.add(new Finding(null, name, 0, null, null, null, Rule.NOT_A_TABLE, "nearest is "
                    + Sheet.nearest(heading).title() + ", without " + String.join(", ", missing)));
            return;
        }
        Sheet sheet = found.get();
        int[] places = sheet.columns().stream().mapToInt(heading::indexOf).toArray();
        for (List<String> cells = file.next(); cells != null; cells = file.next()) {
            counts.in(sheet);
            if (cells.size() != heading.size()) {
                findings.add(new Finding(sheet, name, file.line(), null, null, null, Rule.WRONG_LENGTH, null));
                continue;
            }
            List<String> ordered = new ArrayList<>(places.length);
            for (int place : places) {
                ordered.add(cells.get(place));
            }
            String child = ordered.get(CHILD);
            if (child.isEmpty() || child.length() > LONGEST_ID) {
                findings.add(new Finding(sheet, name, file.line(), null, "CHILD", null, Rule.NO_CHILD, null));
                continue;
            }
            if (sheet == Sheet.EPISODES) {
                years.episode(ordered.get(1), ordered.get(sheet.columns().indexOf("DEC")));
            }
            staging.add(new Waiting(child, sheet, number, file.line(), ordered));
            progress.at("Reading", before + file.read(), all);
        }
    }

    // Second reading: child by child

    private void takeIn(Staging staging, List<String> names, List<Integer> years, Reading reading, Counts counts,
            long children, Progress progress, BooleanSupplier stopped) throws IOException {
        String after = "";
        long done = 0;
        progress.at("Children", done, children);
        for (List<Waiting> waiting = staging.next(after, CHILDREN_TOGETHER); !waiting.isEmpty();
                waiting = staging.next(after, CHILDREN_TOGETHER)) {
            if (stopped.getAsBoolean()) {
                throw new IOException("Stopped after " + done + " children. Run it again: nothing comes in twice.");
            }
            Map<String, List<Row>> rows = new LinkedHashMap<>();
            waiting.forEach(row -> rows.computeIfAbsent(row.child(), child -> new ArrayList<>()).add(new Row(
                    row.sheet(), names.get(row.file()), row.line(), years.get(row.file()), row.cells())));
            say(staging, counts, writer.take(rows, reading, counts));
            after = waiting.get(waiting.size() - 1).child();
            done += rows.size();
            progress.at("Children", done, children);
        }
    }

    private static void say(Staging staging, Counts counts, List<Finding> findings) throws IOException {
        findings.forEach(counts::said);
        staging.say(findings);
    }
}
