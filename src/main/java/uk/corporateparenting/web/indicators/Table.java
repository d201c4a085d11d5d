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
 */
record Table(String id, String title, List<String> heads, List<List<Cell>> rows, String empty,
        boolean isPicturesNumbers) {

    static Table of(String id, String title, List<String> heads, List<List<Cell>> rows) {
        return new Table(id, title, heads, rows, "Nothing to show.", false);
    }

    Table orElse(String words) {
        return new Table(id, title, heads, rows, words, isPicturesNumbers);
    }

    Table beside() {
        return new Table(id, title, heads, rows, empty, true);
    }

    Table forOutside() {
        return new Table(id, title, heads,
                rows.stream().map(row -> row.stream().map(Cell::forOutside).toList()).toList(), empty,
                isPicturesNumbers);
    }
}
