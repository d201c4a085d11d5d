package uk.corporateparenting.returns;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import uk.corporateparenting.spreadsheet.SheetWriter;
import uk.corporateparenting.timescale.LondonTime;

/** What an import says when it is done: a summary to read, and every finding in a file for a spreadsheet. */
final class ImportReport {

    private static final int MOST_RULES = 40;

    private ImportReport() {
    }

    /** Writes the file; it takes its name when it is complete. */
    static void write(Staging staging, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, file.getFileName() + ".", ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                // Spreadsheets take a file for UTF-8 only if it says so.
                out.write('\uFEFF');
                SheetWriter sheet = new SheetWriter(out);
                sheet.row("file", "line", "table", "child", "column", "value", "row", "rule", "what was found");
                staging.findings(f -> sheet.row(f.file(), f.line() == 0 ? "" : f.line(),
                        f.sheet() == null ? null : f.sheet().title(), f.child(), f.column(), f.value(),
                        f.rule().weight().meaning(), f.rule().id(), f.words()));
                sheet.close();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static List<String> summary(Counts counts, List<Integer> years, int files, Reading reading) {
        List<String> text = new ArrayList<>();
        LocalDate lastDay = reading.lastDay().minusDays(reading.shiftDays());
        text.add("%d files, return years ending in %s; last day %s%s.".formatted(files, years(years),
                LondonTime.inWords(lastDay), reading.shiftDays() == 0 ? "" : ", every date moved by %d days to %s"
                        .formatted(reading.shiftDays(), LondonTime.inWords(reading.lastDay()))));
        text.add("");
        text.add("%-14s %9s %9s %9s %9s".formatted("Table", "rows in", "taken", "repeated", "refused"));
        for (Sheet sheet : Sheet.values()) {
            if (counts.rowsIn(sheet) > 0) {
                text.add("%-14s %9d %9d %9d %9d".formatted(sheet.title(), counts.rowsIn(sheet), counts.taken(sheet),
                        counts.rows(sheet, Weight.REPEATED), counts.rows(sheet, Weight.REFUSED)));
            }
        }
        text.add("");
        text.add("%d children, %d of them new here; %d are in care, %d cases were started.".formatted(
                counts.children(), counts.newChildren(), counts.inCare(), counts.started()));
        if (counts.isProcessMissing()) {
            text.add("The process child-in-care is not deployed: no case could be started. Run the import again when"
                    + " it is.");
        }
        text.add("");
        List<Map.Entry<Rule, Long>> rules = counts.rules().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Rule, Long> e) -> e.getKey().weight())
                        .thenComparing(Map.Entry.<Rule, Long>comparingByValue().reversed())).toList();
        rules.stream().limit(MOST_RULES).forEach(e -> text.add("%9d  %-12s %-18s %s.".formatted(e.getValue(),
                e.getKey().id(), e.getKey().weight().meaning(), e.getKey().words())));
        return text;
    }

    private static String years(List<Integer> years) {
        List<Integer> distinct = years.stream().distinct().sorted().toList();
        return distinct.isEmpty() ? "none" : distinct.size() == 1 ? String.valueOf(distinct.get(0))
                : distinct.get(0) + " to " + distinct.get(distinct.size() - 1);
    }
}
