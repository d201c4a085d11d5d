package uk.corporateparenting.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of the return, its cells in the order of its table.
 *
 * @param year the calendar year in which its return year ends
 */
record Row(Sheet sheet, String file, int line, int year, List<String> cells) {

    private static final int DIGEST_BYTES = 16;

    /** What the row says in a column; null where it says nothing. */
    String cell(String column) {
        String text = cells.get(sheet.columns().indexOf(column));
        return text.isEmpty() ? null : text;
    }

    String child() {
        return cell("CHILD");
    }

    Row of(int laterYear) {
        return laterYear == year ? this : new Row(sheet, file, line, laterYear, cells);
    }

    /** The same for the same words about the same child, and for a table of a year in the same year. */
    String digest() {
        try {
            String words = sheet + "\n" + (sheet.isAnnual() ? year : "") + "\n" + String.join("\n", cells);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
