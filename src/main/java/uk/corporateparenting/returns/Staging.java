package uk.corporateparenting.returns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Where the rows of all files wait, ordered by child, and the findings, ordered by file and line. Both are temporary
 * tables of one session: they need no memory here and are gone with the session, however it ends. One import at a time
 * has it.
 */
final class Staging implements AutoCloseable {

    /** A row that waits: {@code file} is the number of its file. */
    record Waiting(String child, Sheet sheet, int file, int line, List<String> cells) {
    }

    private static final long ONE_AT_A_TIME = 9_032_026L;
    private static final int BLOCK = 1 << 16;
    private static final int FETCHED = 1000;
    private static final String BETWEEN_CELLS = "\u001f";

    private final Connection session;
    private CopyIn rows;
    private final StringBuilder block = new StringBuilder();

    /** @throws IOException when another import has it */
    Staging(DataSource database) throws IOException {
        try {
            session = database.getConnection();
            if (!isFree()) {
                session.close();
                throw new IOException("Another import of a return is under way.");
            }
            execute("""
                    drop table if exists ssda903_in, ssda903_said;
                    create temporary table ssda903_in (
                        child text collate "C", sheet text, file integer, line integer, cells text);
                    create temporary table ssda903_said (
                        sheet text, file text, line integer, child text, col text, value text, rule text, detail text)
                    """);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private boolean isFree() throws SQLException {
        try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, ONE_AT_A_TIME);
            try (ResultSet free = lock.executeQuery()) {
                return free.next() && free.getBoolean(1);
            }
        }
    }

    // Rows

    void add(Waiting row) throws IOException {
        try {
            if (rows == null) {
                rows = copy("ssda903_in");
            }
            line(block, row.child(), row.sheet().name(), String.valueOf(row.file()), String.valueOf(row.line()),
                    String.join(BETWEEN_CELLS, row.cells()));
            if (block.length() > BLOCK) {
                flush(rows, block);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** No row comes any more; gives the number of children. */
    long complete() throws IOException {
        try {
            endRows();
            execute("create index on ssda903_in (child); analyze ssda903_in");
            try (Statement count = session.createStatement();
                    ResultSet children = count.executeQuery("select count(distinct child) from ssda903_in")) {
                children.next();
                return children.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A session copies into one table at a time. */
    private void endRows() throws SQLException {
        if (rows != null) {
            flush(rows, block);
            rows.endCopy();
            rows = null;
        }
    }

    /** The rows of the next children after this one, child by child, each in the order of files and lines. */
    List<Waiting> next(String after, int children) throws IOException {
        try (PreparedStatement next = session.prepareStatement("""
                select child, sheet, file, line, cells from ssda903_in
                where child in (select distinct child from ssda903_in where child > ? order by child limit ?)
                order by child, file, line""")) {
            next.setString(1, after);
            next.setInt(2, children);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(row.getString(1), Sheet.valueOf(row.getString(2)), row.getInt(3),
                            row.getInt(4), List.of(row.getString(5).split(BETWEEN_CELLS, -1))));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    // Findings

    void say(List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        try {
            endRows();
            CopyIn said = copy("ssda903_said");
            StringBuilder text = new StringBuilder();
            for (Finding finding : findings) {
                line(text, finding.sheet() == null ? null : finding.sheet().name(), finding.file(),
                        String.valueOf(finding.line()), finding.child(), finding.column(), finding.value(),
                        finding.rule().name(), finding.detail());
            }
            flush(said, text);
            said.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Every finding, by file and line. */
    void findings(Consumer<Finding> each) throws IOException {
        try {
            session.setAutoCommit(false);
            try (Statement read = session.createStatement()) {
                read.setFetchSize(FETCHED);
                try (ResultSet row = read.executeQuery("""
                        select sheet, file, line, child, col, value, rule, detail from ssda903_said
                        order by file, line, rule, col""")) {
                    while (row.next()) {
                        String sheet = row.getString(1);
                        each.accept(new Finding(sheet == null ? null : Sheet.valueOf(sheet), row.getString(2),
                                row.getInt(3), row.getString(4), row.getString(5), row.getString(6),
                                Rule.valueOf(row.getString(7)), row.getString(8)));
                    }
                }
            } finally {
                session.rollback();
                session.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    // COPY

    private CopyIn copy(String table) throws SQLException {
        return session.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    private static void flush(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(Stream.of(cells).map(Staging::escaped).collect(Collectors.joining("\t"))).append('\n');
    }

    private static String escaped(String cell) {
        return cell == null ? "\\N" : cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Without the cause: it may quote a row. */
    private static IOException failed(SQLException e) {
        return new IOException("The database refused to go on (" + e.getSQLState() + ").");
    }

    @Override
    public void close() throws IOException {
        try (session) {
            if (rows != null) {
                rows.cancelCopy();
            }
            execute("drop table if exists ssda903_in, ssda903_said; select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
