package uk.corporateparenting.entrytocare.contact;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file line by line and keeps no more of a line than a contact may have, however long it is. */
final class LineSource implements Closeable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final int longest;
    private long bytesRead;

    LineSource(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longest = longest;
    }

    /** The next line without its end; one byte more than the longest of a line that is too long; null at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean first = bytesRead == 0;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0; read = in.read()) {
            bytesRead++;
            if (read == '\n') {
                break;
            }
            if (line.size() <= longest) {
                line.write(read);
            }
        }
        byte[] bytes = line.toByteArray();
        int from = first && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
