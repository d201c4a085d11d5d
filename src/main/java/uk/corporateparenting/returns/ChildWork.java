package uk.corporateparenting.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.returns.ChildStory.Told;

/**
 * What one import makes of one child: each row of the files is taken, repeated or refused. Depends on nothing but the
 * rows of these files and those taken before.
 *
 * @param before   the facts that follow from the rows taken before
 * @param told     what all rows say together
 * @param keep     rows to keep: those taken now, and those kept before that a later return said again
 * @param findings about rows of these files
 */
record ChildWork(String childId, BroughtIn.Known known, Map<String, Fact> before, Told told, List<Row> keep,
        List<Finding> findings, Row anyRow) {

    /** @param incoming rows of these files about the child, in the order of files and lines */
    static ChildWork of(String childId, List<Row> incoming, BroughtIn.Known known, Reading reading) {
        List<Row> kept = known == null ? List.of() : known.rows();
        Map<String, Row> keptBy = new HashMap<>();
        kept.forEach(row -> keptBy.put(row.digest(), row));

        List<Finding> findings = new ArrayList<>();
        Map<String, Row> distinct = new LinkedHashMap<>();
        for (Row row : incoming) {
            String digest = row.digest();
            Row first = distinct.putIfAbsent(digest, row);
            if (first != null) {
                findings.add(Finding.of(row, null, Rule.SAME_ROW, first.file() + ", line " + first.line()));
                distinct.put(digest, first.of(Math.max(first.year(), row.year())));
            } else if (keptBy.containsKey(digest)) {
                findings.add(Finding.of(row, null, Rule.TAKEN_BEFORE, null));
            }
        }
        List<Row> all = new ArrayList<>();
        List<Row> later = new ArrayList<>();
        kept.stream().filter(row -> !distinct.containsKey(row.digest())).forEach(row -> all.add(unspoken(row)));
        distinct.forEach((digest, row) -> {
            Row old = keptBy.get(digest);
            Row newest = old == null ? row : row.of(Math.max(row.year(), old.year()));
            all.add(newest);
            if (old == null || newest.year() > old.year()) {
                later.add(newest);
            }
        });
        // The order in which rows are looked at decides nothing but which of two contradicting ones is taken.
        Told told = ChildStory.of(all, reading);
        Set<String> spoken = new HashSet<>();
        distinct.forEach((digest, row) -> spoken.add(row.file() + "\n" + row.line()));
        told.findings().stream().filter(f -> spoken.contains(f.file() + "\n" + f.line()))
                .filter(f -> f.rule().weight() != Weight.REFUSED || !isKept(f, distinct, keptBy))
                .forEach(findings::add);
        List<Row> keep = later.stream().filter(row -> !told.refused().contains(row.digest())
                || keptBy.containsKey(row.digest())).toList();
        return new ChildWork(childId, known, kept.isEmpty() ? Map.of() : ChildStory.of(kept, reading).facts(), told,
                keep, findings.stream().sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                        .toList(), incoming.get(0));
    }

    private static boolean isKept(Finding finding, Map<String, Row> distinct, Map<String, Row> kept) {
        return distinct.entrySet().stream().anyMatch(e -> e.getValue().line() == finding.line()
                && e.getValue().file().equals(finding.file()) && kept.containsKey(e.getKey()));
    }

    /** A row that is in none of these files: nothing is said about it. */
    private static Row unspoken(Row row) {
        return new Row(row.sheet(), row.file(), -row.line(), row.year(), row.cells());
    }

    boolean isNew() {
        return known == null;
    }

    /** Whether any row about the child was taken, now or before: only then there is a child. */
    boolean isChild() {
        return known != null || !keep.isEmpty();
    }
}
