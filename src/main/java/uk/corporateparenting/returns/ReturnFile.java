package uk.corporateparenting.returns;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CloseableIterator;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a CSV file a line at a time: no value of the return has a line end, so a quotation mark that is not closed
 * spoils its own line only. Values are taken in capitals and without blanks around them.
 */
final class ReturnFile implements Closeable {

    private static final int LONGEST = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NOT_UTF_8 = '\uFFFD';
    private static final int FIRST_PRINTABLE = ' ';

    private final BufferedReader text;
    private int line;
    private long characters;

    ReturnFile(Path file) throws IOException {
        text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    /** The cells of the next line; empty for a line that cannot be read; null after the last. Blank lines are passed. */
    List<String> next() throws IOException {
        for (String read = readLine(); read != null; read = readLine()) {
            if (line == 1 && !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK) {
                read = read.substring(1);
            }
            if (!read.isBlank()) {
                return cells(read);
            }
        }
        return null;
    }

    private static List<String> cells(String read) {
        if (read.length() > LONGEST || read.indexOf(NOT_UTF_8) >= 0
                || read.chars().anyMatch(c -> c < FIRST_PRINTABLE && c != '\t')) {
            return List.of();
        }
        try (CloseableIterator<CsvRecord> records = CsvReader.builder().ofCsvRecord(read).iterator()) {
            return records.next().getFields().stream().map(cell -> cell.strip().toUpperCase(Locale.UK)).toList();
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }

    /** At most a little more than the longest line there may be; the rest of a longer one is passed over. */
    private String readLine() throws IOException {
        StringBuilder read = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = text.read()) {
            characters++;
            if (read.length() <= LONGEST && c != '\r') {
                read.append((char) c);
            }
        }
        characters++;
        line++;
        return read.toString();
    }

    /** The number of the line read last. */
    int line() {
        return line;
    }

    /** About how many bytes were read. */
    long read() {
        return characters;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
