package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five return years of a made-up council, imported by the packaged product as an operator does. */
class SampleYearsIT {

    private static final Path YEARS = Path.of("..", "shared", "data", "ssda903").toAbsolutePath().normalize();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of(System.getProperty("packaged.jar")).toAbsolutePath();
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
    private static final Pattern TABLE = Pattern.compile("(\\w+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)");

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    /** The team's data lies beside the project, in CI too. */
    @BeforeAll
    static void aDatabase() throws IOException, SQLException {
        if (!Files.isDirectory(YEARS)) {
            Assertions.assertNull(System.getenv("CI"), "CI must have " + YEARS);
        }
        assumeTrue(Files.isDirectory(YEARS));
        postgres = EmbeddedPostgres.start();
        try (Connection sql = postgres.getPostgresDatabase().getConnection(); Statement run = sql.createStatement()) {
            run.execute("create role care_app nologin");
            run.execute("create role owner login password 'owner'");
            run.execute("create role app login password 'app' in role care_app");
            run.execute("create database whole owner owner");
            run.execute("create database broken owner owner");
        }
    }

    @AfterAll
    static void itEnds() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void rows_in_are_rows_taken_and_rows_reported_twice_the_same_and_after_a_hard_kill() throws Exception {
        String first = whole("whole", "first");
        Map<String, long[]> tables = tables(first);
        assertThat(tables.keySet()).containsExactlyInAnyOrder("Header", "Episodes", "Reviews", "UASC", "OC2", "OC3",
                "PrevPerm", "Missing");
        tables.forEach((table, n) -> assertThat(n[1] + n[2] + n[3]).as(table).isEqualTo(n[0]));
        assertThat(first).contains("return years ending in 2018 to 2022", "820 children, 820 of them new here; 86 are in"
                + " care");
        Map<String, long[]> reported = reported(folder.resolve("first.csv"));
        tables.forEach((table, n) -> {
            assertThat(reported.getOrDefault(table, new long[2])).as(table).containsExactly(n[2], n[3]);
        });
        List<String> state = state("whole");

        String second = whole("whole", "second");
        assertThat(state("whole")).isEqualTo(state);
        tables(second).forEach((table, n) -> {
            assertThat(n[1]).as(table + " taken again").isZero();
            assertThat(n[3]).as(table + " refused again").isEqualTo(tables.get(table)[3]);
        });

        Process half = start("broken", "half");
        await().atMost(LONG_ENOUGH).until(() -> !half.isAlive() || children("broken") >= 200);
        half.destroyForcibly().waitFor();
        assertThat(children("broken")).as("it was cut off half-way").isBetween(200L, 819L);
        whole("broken", "rest");
        assertThat(state("broken")).isEqualTo(state);
    }

    private String whole(String database, String name) throws Exception {
        Process run = start(database, name);
        assertThat(run.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(folder.resolve(name + ".log"));
        assertThat(run.exitValue()).as(said).isZero();
        return said;
    }

    private Process start(String database, String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(JAVA.toString(), "-Xmx1g", "-jar", JAR.toString(),
                "--import-ssda903=" + YEARS, "--shift-to-today", "--report=" + name + ".csv"))
                .directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SPRING_"));
        builder.environment().putAll(Map.of("SPRING_DATASOURCE_URL", url(database),
                "SPRING_DATASOURCE_USERNAME", "app", "SPRING_DATASOURCE_PASSWORD", "app",
                "SPRING_FLYWAY_USER", "owner", "SPRING_FLYWAY_PASSWORD", "owner"));
        return builder.start();
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    private static Map<String, long[]> tables(String summary) {
        Map<String, long[]> tables = new TreeMap<>();
        Matcher row = TABLE.matcher(summary);
        while (row.find()) {
            tables.put(row.group(1), new long[] {Long.parseLong(row.group(2)), Long.parseLong(row.group(3)),
                    Long.parseLong(row.group(4)), Long.parseLong(row.group(5))});
        }
        return tables;
    }

    /** Rows that the file says were repeated or refused, by table. */
    private static Map<String, long[]> reported(Path report) throws IOException {
        Map<String, long[]> reported = new TreeMap<>();
        for (String line : Files.readAllLines(report)) {
            String table = line.split(",", 4)[2];
            if (line.contains(",taken once,")) {
                reported.computeIfAbsent(table, t -> new long[2])[0]++;
            } else if (line.contains(",not taken,")) {
                reported.computeIfAbsent(table, t -> new long[2])[1]++;
            }
        }
        return reported;
    }

    private static long children(String database) {
        try {
            return Long.parseLong(ask(database, "select count(*) from care.ssda903_child").get(0));
        } catch (SQLException notThereYet) {
            return 0;
        }
    }

    /** Everything the import wrote, without what differs from run to run: references, ids and times of recording. */
    private static List<String> state(String database) throws SQLException {
        List<String> state = new ArrayList<>();
        for (String table : ask(database, """
                select table_name from information_schema.columns
                where table_schema = 'care' and column_name = 'supersedes' order by 1""")) {
            state.addAll(ask(database, """
                    select '%1$s ' || c.child_id || ' ' || (to_jsonb(f) - array['id', 'child_ref', 'recorded_at'])::text
                    from care.%1$s f join care.ssda903_child c on c.child_ref = f.child_ref
                    order by 1""".formatted(table)));
        }
        state.addAll(ask(database, "select child_id || digest || return_year from care.ssda903_row order by 1"));
        state.addAll(ask(database, """
                select process_key || c.child_id from care.open_case o
                join care.ssda903_child c on c.child_ref = o.child_ref order by 1"""));
        state.addAll(ask(database, """
                select count(*) || ' children without a reference of their own' from care.child
                where reference not in (select child_ref from care.ssda903_child)"""));
        return state;
    }

    private static List<String> ask(String database, String question) throws SQLException {
        try (Connection sql = postgres.getDatabase("postgres", database).getConnection();
                Statement asked = sql.createStatement(); ResultSet answers = asked.executeQuery(question)) {
            List<String> said = new ArrayList<>();
            while (answers.next()) {
                said.add(answers.getString(1));
            }
            return said;
        }
    }
}
