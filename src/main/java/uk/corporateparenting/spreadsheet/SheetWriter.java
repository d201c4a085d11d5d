package uk.corporateparenting.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Rows of a file for a spreadsheet, with commas between the cells. A spreadsheet takes a cell that begins like a formula
 * for one: such a cell gets an apostrophe, so that nothing somebody typed is ever calculated.
 */
public final class SheetWriter implements Closeable {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final CsvWriter csv;
    private boolean closed;

    /** Closing this closes that writer. */
    public SheetWriter(Writer out) {
        csv = CsvWriter.builder().build(out);
    }

    /** Writes a row; what is null is an empty cell. */
    public void row(Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SheetWriter::cell).toList());
    }

    static String cell(Object value) {
        String text = Objects.toString(value, "");
        return !(value instanceof Number) && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
