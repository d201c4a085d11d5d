package uk.corporateparenting.returns;

import java.util.EnumMap;
import java.util.Map;

/** How many rows came in, by table, and what became of them: each is taken, repeated or refused. */
final class Counts {

    private final Map<Sheet, Map<Weight, Long>> rows = new EnumMap<>(Sheet.class);
    private final Map<Sheet, Long> in = new EnumMap<>(Sheet.class);
    private final Map<Rule, Long> rules = new EnumMap<>(Rule.class);
    private long children;
    private long newChildren;
    private long inCare;
    private long started;
    private boolean processMissing;

    void in(Sheet sheet) {
        in.merge(sheet, 1L, Long::sum);
    }

    void said(Finding finding) {
        rules.merge(finding.rule(), 1L, Long::sum);
        boolean settlesRow = finding.sheet() != null && finding.line() > 0
                && (finding.rule().weight() == Weight.REFUSED || finding.rule().weight() == Weight.REPEATED);
        if (settlesRow) {
            rows.computeIfAbsent(finding.sheet(), s -> new EnumMap<>(Weight.class))
                    .merge(finding.rule().weight(), 1L, Long::sum);
        }
    }

    void child(boolean isNew, boolean isInCare) {
        children++;
        newChildren += isNew ? 1 : 0;
        inCare += isInCare ? 1 : 0;
    }

    void started(long cases) {
        started += cases;
    }

    void processMissing() {
        processMissing = true;
    }

    long rowsIn(Sheet sheet) {
        return in.getOrDefault(sheet, 0L);
    }

    long rowsIn() {
        return in.values().stream().mapToLong(Long::longValue).sum();
    }

    long rows(Sheet sheet, Weight weight) {
        return rows.getOrDefault(sheet, Map.of()).getOrDefault(weight, 0L);
    }

    /** Rows that say something that no row said before. */
    long taken(Sheet sheet) {
        return rowsIn(sheet) - rows(sheet, Weight.REFUSED) - rows(sheet, Weight.REPEATED);
    }

    Map<Rule, Long> rules() {
        return rules;
    }

    long of(Rule rule) {
        return rules.getOrDefault(rule, 0L);
    }

    long children() {
        return children;
    }

    long newChildren() {
        return newChildren;
    }

    long inCare() {
        return inCare;
    }

    long started() {
        return started;
    }

    boolean isProcessMissing() {
        return processMissing;
    }
}
