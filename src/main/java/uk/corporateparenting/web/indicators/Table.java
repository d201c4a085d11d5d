package uk.corporateparenting.web.indicators;

import java.util.List;

/**
 * A table, as a page shows it and as a file has it.
 *
 * @param id    part of the file's address
 * @param title what it is a table of
 * @param heads one for each column; the first cell of a row is the row's own head
 * @param empty what is said where there is no row
 * @param isPicturesNumbers whether it only repeats a picture beside it
 * @param first how many rows a page shows at once; the others are folded away. A file and a paper have all.
 */
record Table(String id, String title, List<String> heads, List<List<Cell>> rows, String empty,
        boolean isPicturesNumbers, int first) {

    /** So many are shown however few of them are late. */
    private static final int AT_LEAST = 8;
    /** Fewer than these are not worth a fold. */
    private static final int WORTH = 4;

    static Table of(String id, String title, List<String> heads, List<List<Cell>> rows) {
        return new Table(id, title, heads, rows, "Nothing to show.", false, rows.size());
    }

    Table orElse(String words) {
        return new Table(id, title, heads, rows, words, isPicturesNumbers, first);
    }

    Table beside() {
        return new Table(id, title, heads, rows, empty, true, first);
    }

    Table forOutside() {
        return new Table(id, title, heads,
                rows.stream().map(row -> row.stream().map(Cell::forOutside).toList()).toList(), empty,
                isPicturesNumbers, first);
    }

    /** The rows with something late stand first and are shown; of the others no more than fill a screen. */
    Table fold(long late) {
        int shown = (int) Math.max(late, AT_LEAST);
        return new Table(id, title, heads, rows, empty, isPicturesNumbers,
                rows.size() - shown < WORTH ? rows.size() : shown);
    }

    public Table shown() {
        return new Table(id, title, heads, rows.subList(0, first), empty, isPicturesNumbers, first);
    }

    /** What is folded away; null: nothing. */
    public Table rest() {
        return first >= rows.size() ? null : new Table(id + "-rest", title + ", where nothing is late", heads,
                rows.subList(first, rows.size()), empty, isPicturesNumbers, rows.size() - first);
    }
}
