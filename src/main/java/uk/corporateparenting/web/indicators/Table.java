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
 * @param first  how many rows a page shows at once; the others are folded away. A file and a paper have all.
 * @param others what is said of the others
 * @param isOfCases a row is a child or a duty to one: it stays on the screen, for a row without its reference still tells
 *               team, age and day of one child
 */
record Table(String id, String title, List<String> heads, List<List<Cell>> rows, String empty,
        boolean isPicturesNumbers, int first, String others, boolean isOfCases) {

    /** So many lines are shown however few of them are late, and so many at most. */
    private static final int AT_LEAST = 8;
    private static final int AT_MOST = 15;
    /** Fewer than these are not worth a fold. */
    private static final int WORTH = 4;

    static Table of(String id, String title, List<String> heads, List<List<Cell>> rows) {
        return new Table(id, title, heads, rows, "Nothing to show.", false, rows.size(), null, false);
    }

    static Table ofCases(String id, String title, List<String> heads, List<List<Cell>> rows) {
        return new Table(id, title, heads, rows, "Nothing to show.", false, rows.size(), null, true);
    }

    Table orElse(String words) {
        return new Table(id, title, heads, rows, words, isPicturesNumbers, first, others, isOfCases);
    }

    Table beside() {
        return new Table(id, title, heads, rows, empty, true, first, others, isOfCases);
    }

    Table forOutside() {
        return isOfCases && !rows.isEmpty()
                ? new Table(id, title, heads, List.of(), "The list itself stays on the screen.", false, 0, null, true)
                : new Table(id, title, heads, rows.stream().map(row -> row.stream().map(Cell::forOutside).toList()).toList(),
                        empty, isPicturesNumbers, first, others, isOfCases);
    }

    /** The rows with something late stand first and are shown, but no more than fill a screen or two. */
    Table fold(long late) {
        int shown = (int) Math.min(Math.max(late, AT_LEAST), AT_MOST);
        long also = Math.max(0, late - shown);
        int rest = rows.size() - shown;
        return rest < WORTH ? this : fold(shown, also == 0 ? rest + " more, with nothing late"
                : rest + " more, " + also + " of them with something late");
    }

    /** The first of its rows are shown. */
    Table fold(int shown, String words) {
        return new Table(id, title, heads, rows, empty, isPicturesNumbers, shown, words, isOfCases);
    }

    public Table shown() {
        return new Table(id, title, heads, rows.subList(0, first), empty, isPicturesNumbers, first, null, isOfCases);
    }

    /** What is folded away; null: nothing. */
    public Table rest() {
        return first >= rows.size() ? null : new Table(id + "-rest", title + ": " + others, heads,
                rows.subList(first, rows.size()), empty, isPicturesNumbers, rows.size() - first, null, isOfCases);
    }
}
