package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.returns.CaseloadImport.Done;
import uk.corporateparenting.returns.CaseloadImport.Options;
import uk.corporateparenting.workflow.AutomaticSteps;

/**
 * Five return years of a made-up council: imported here once and again, and by the packaged product as an operator does,
 * cut off half-way. The last of its kind, as it leaves many children behind.
 */
@EngineTest
@Order(Integer.MAX_VALUE - 1)
class SampleYearsIT {

    private static final Path YEARS = Path.of("..", "shared", "data", "ssda903").toAbsolutePath().normalize();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of(System.getProperty("packaged.jar")).toAbsolutePath();
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
    private static final Pattern TABLE = Pattern.compile("(\\w+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)");

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @Autowired CaseloadImport caseload;
    @Autowired AutomaticSteps steps;
    @Autowired JdbcClient here;

    private JdbcClient there;

    /** The team's data lies beside the project, in CI too. */
    @BeforeAll
    static void aDatabaseForThePackagedProduct() throws IOException {
        if (!Files.isDirectory(YEARS)) {
            Assertions.assertNull(System.getenv("CI"), "CI must have " + YEARS);
        }
        assumeTrue(Files.isDirectory(YEARS));
        postgres = EmbeddedPostgres.start();
        JdbcClient owner = JdbcClient.create(postgres.getPostgresDatabase());
        owner.sql("create role care_app nologin").update();
        owner.sql("create role owner login password 'owner'").update();
        owner.sql("create role app login password 'app' in role care_app").update();
        owner.sql("create database broken owner owner").update();
    }

    @AfterAll
    static void itEnds() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void rows_in_are_rows_taken_and_rows_reported_twice_the_same_and_after_a_hard_kill() throws Exception {
        there = JdbcClient.create(postgres.getDatabase("postgres", "broken"));
        CompletableFuture<Process> cutOffAndBegunAgain = CompletableFuture.supplyAsync(this::cutOffAndBeginAgain);

        Map<String, long[]> tables = allIsTakenOrReported();
        casesWaitWhereTheyBelong();
        List<String> state = state(here);
        onceMoreChangesNothing(tables, state);

        Process rest = cutOffAndBegunAgain.get();
        try {
            assertThat(rest.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
            String said = Files.readString(folder.resolve("rest.log"));
            assertThat(rest.exitValue()).as(said).isZero();
            addsUp(tables(said), folder.resolve("rest.csv"));
            assertThat(state(there)).isEqualTo(state);
            assertThat(jobsDue(there)).as("cases brought to where they wait").isZero();
        } finally {
            rest.destroyForcibly().waitFor();
        }
    }

    private Process cutOffAndBeginAgain() {
        try {
            Process half = start("half");
            await().atMost(LONG_ENOUGH).until(() -> !half.isAlive() || children() >= 200);
            half.destroyForcibly().waitFor();
            assertThat(children()).as("it was cut off half-way").isBetween(200L, 819L);
            return start("rest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, long[]> allIsTakenOrReported() throws IOException {
        Done first = bringIn("first");
        String said = String.join("\n", first.summary());
        Map<String, long[]> tables = tables(said);
        assertThat(tables.keySet()).containsExactlyInAnyOrder("Header", "Episodes", "Reviews", "UASC", "OC2", "OC3",
                "PrevPerm", "Missing");
        addsUp(tables, folder.resolve("first.csv"));
        assertThat(said).contains("return years ending in 2018 to 2022", "820 children, 820 of them new here; 86 are in"
                + " care, 86 cases were started");
        return tables;
    }

    private static void addsUp(Map<String, long[]> tables, Path report) throws IOException {
        Map<String, long[]> reported = reported(report);
        tables.forEach((table, n) -> {
            assertThat(n[1] + n[2] + n[3]).as(table).isEqualTo(n[0]);
            assertThat(reported.getOrDefault(table, new long[2])).as(table).containsExactly(n[2], n[3]);
        });
    }

    private void onceMoreChangesNothing(Map<String, long[]> tables, List<String> state) throws IOException {
        Done second = bringIn("second");
        assertThat(state(here)).isEqualTo(state);
        tables(String.join("\n", second.summary())).forEach((table, n) -> {
            assertThat(n[1]).as(table + " taken again").isZero();
            assertThat(n[3]).as(table + " refused again").isEqualTo(tables.get(table)[3]);
        });
    }

    /** Due dates that follow from the history; what was late before is told to nobody yet. */
    private void casesWaitWhereTheyBelong() {
        steps.runDue((done, all) -> { }, () -> false);

        assertThat(jobsDue(here)).isZero();
        assertThat(work("answerEscalation")).as("no ladder").isEmpty();
        assertThat(work("visitChild")).hasSize(86);
        assertThat(work("allocateSocialWorker")).hasSize(86);
        assertThat(here.sql("""
                with recursive home as (
                    select child_ref, starts_at, place from care.placement where ended_at is null
                    union all
                    -- A change of status only is no other home.
                    select before.child_ref, before.starts_at, before.place
                    from home join care.placement before on before.child_ref = home.child_ref
                         and before.ended_at = home.starts_at and before.starts_at < home.starts_at
                    where before.change_reason = 'PLACE' and before.place not like 'T%' and home.place not like 'T%'),
                first_day as (select child_ref, min(starts_at) as starts_at from home group by child_ref),
                mine as (
                    select p.starts_at, t.due_date_ from act_ru_task t
                    join act_ru_execution x on x.id_ = t.proc_inst_id_
                    join care.ssda903_child c on c.child_ref = x.business_key_
                    join first_day p on p.child_ref = c.child_ref
                    join care.legal_status s on s.child_ref = c.child_ref and s.ended_at is null
                    where t.task_def_key_ = 'visitChild' and s.code not in ('V3', 'V4'))
                select count(*) || ' of ' || count(*) filter (where due_date_ =
                    ((starts_at at time zone 'Europe/London')::date + 7 + time '23:59:59') at time zone 'Europe/London')
                from mine""").query(String.class).single()).as("a visit within a week of the placement")
                .isEqualTo("75 of 75");
        assertThat(here.sql("""
                with mine as (
                    select max(r.held_on) as held_on, count(*) as held, j.duedate_ from care.ssda903_child c
                    join care.care_episode e on e.child_ref = c.child_ref and e.ended_on is null
                    join care.review r on r.child_ref = c.child_ref and r.held_on >= e.started_on
                    join act_ru_execution x on x.business_key_ = c.child_ref and x.parent_id_ is null
                    join act_ru_job j on j.process_instance_id_ = x.id_
                    join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = 'midwayReached'
                    group by c.child_ref, j.duedate_)
                select count(*) || ' of ' || count(*) filter (where duedate_ =
                    (held_on + interval '3 months') at time zone 'Europe/London')
                from mine where held > 1""").query(String.class).single()).as("half-way to a review half-yearly")
                .isEqualTo("19 of 19");
        assertThat(here.sql("""
                select count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                join act_ru_execution x on x.id_ = j.process_instance_id_
                join care.ssda903_child c on c.child_ref = x.business_key_
                where d.act_id_ in ('visitOverdue', 'reviewOverdue', 'healthOverdue', 'planOverdue')
                  and j.duedate_ < c.brought_in_at""").query(Long.class).single()).as("told from the import on").isZero();
    }

    private List<String> work(String task) {
        return here.sql("""
                select t.id_ from act_ru_task t join act_ru_execution x on x.id_ = t.proc_inst_id_
                join care.ssda903_child c on c.child_ref = x.business_key_
                where t.task_def_key_ = ?""").param(task).query(String.class).list();
    }

    private static long jobsDue(JdbcClient database) {
        return database.sql("""
                select count(*) from act_ru_job j join act_ru_execution x on x.id_ = j.process_instance_id_
                join care.ssda903_child c on c.child_ref = x.business_key_
                where coalesce(j.duedate_, now()) <= now()""").query(Long.class).single();
    }

    private Done bringIn(String name) throws IOException {
        return caseload.run(List.of(YEARS), new Options(true, null), folder.resolve(name + ".csv"),
                (what, done, all) -> { }, () -> false);
    }

    private Process start(String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(JAVA.toString(), "-Xmx1g", "-XX:TieredStopAtLevel=1", "-jar",
                JAR.toString(), "--import-ssda903=" + YEARS, "--shift-to-today", "--report=" + name + ".csv"))
                .directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SPRING_"));
        builder.environment().putAll(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/broken",
                "SPRING_DATASOURCE_USERNAME", "app", "SPRING_DATASOURCE_PASSWORD", "app",
                "SPRING_FLYWAY_USER", "owner", "SPRING_FLYWAY_PASSWORD", "owner"));
        return builder.start();
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

    private long children() {
        try {
            return there.sql("select count(*) from care.ssda903_child").query(Long.class).single();
        } catch (DataAccessException notThereYet) {
            return 0;
        }
    }

    /** Everything the import wrote, without what differs from run to run: references, ids and times of recording. */
    private static List<String> state(JdbcClient database) {
        List<String> state = new ArrayList<>();
        for (String table : ask(database, """
                select table_name from information_schema.columns
                where table_schema = 'care' and column_name in ('supersedes', 'child_ref')
                group by table_name having count(*) = 2 order by 1""")) {
            state.addAll(ask(database, """
                    select '%1$s ' || c.child_id || ' ' || (to_jsonb(f) - array['id', 'child_ref', 'recorded_at'])::text
                    from care.%1$s f join care.ssda903_child c on c.child_ref = f.child_ref""".formatted(table)));
        }
        state.addAll(ask(database, "select child_id || digest || return_year from care.ssda903_row"));
        state.addAll(ask(database, """
                select process_key || c.child_id from care.open_case o
                join care.ssda903_child c on c.child_ref = o.child_ref"""));
        // In the order of this machine: databases sort by their own rules.
        state.sort(null);
        return state;
    }

    private static List<String> ask(JdbcClient database, String question) {
        return database.sql(question).query(String.class).list();
    }
}
