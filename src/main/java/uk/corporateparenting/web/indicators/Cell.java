package uk.corporateparenting.web.indicators;

import uk.corporateparenting.kpi.Figure;

/**
 * One cell of a table.
 *
 * @param text      as the viewer reads it
 * @param published as it may go outside; under six it says so
 * @param href      what lies behind it; null: nothing
 * @param tone      {@code good}, {@code bad}, {@code late}, {@code number}, {@code quiet}; null: plain. The text says it too.
 * @param note      a second line; null: none
 * @param spark     a small picture in place of the text; null: none
 */
record Cell(String text, String published, String href, String tone, String note, Picture.Spark spark) {

    static final String FEW = "fewer than " + Figure.PUBLISHABLE;

    static Cell of(String text) {
        return new Cell(text, text, null, null, null, null);
    }

    static Cell number(String text) {
        return new Cell(text, text, null, "number", null, null);
    }

    /** A count: under six it does not go outside, nought does. */
    static Cell count(long count) {
        return new Cell(String.valueOf(count), published(count), null, "number", null, null);
    }

    /** @param mayGoOutside or it is left out there: a height is a number too */
    static Cell picture(Picture.Spark spark, boolean mayGoOutside) {
        return new Cell("", mayGoOutside ? "" : "–", null, null, null, spark);
    }

    static String published(long count) {
        return count > 0 && count < Figure.PUBLISHABLE ? FEW : String.valueOf(count);
    }

    Cell to(String address) {
        return new Cell(text, published, address, tone, note, spark);
    }

    Cell toned(String newTone) {
        return new Cell(text, published, href, newTone, note, spark);
    }

    Cell noted(String newNote) {
        return new Cell(text, published, href, tone, newNote, spark);
    }

    /** Not for outside: whatever it says there is this. */
    Cell outside(String words) {
        return new Cell(text, words, href, tone, note, spark);
    }

    /** As a paper or a file for outside has it. */
    Cell forOutside() {
        boolean same = published.equals(text);
        return new Cell(published, published, null, tone, same ? note : null, same ? spark : null);
    }
}
