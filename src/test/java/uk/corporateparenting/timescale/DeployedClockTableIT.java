package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock on a real engine with authorization on, and the council's closures on a real PostgreSQL. */
class DeployedClockTableIT {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private static EmbeddedPostgres postgres;
    private static ProcessEngine engine;
    private static CouncilClosures closures;
    private static StatutoryClock clock;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource database = postgres.getPostgresDatabase();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create schema care").update();
        jdbc.sql(Files.readString(Path.of("src/main/resources/db/migration/V7__timescale.sql"))).update();
        engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("clocks")
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"))
                .setJdbcUsername("postgres")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setAuthorizationEnabled(true)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        deploy(FileClockTable.text());
        closures = new CouncilClosures(jdbc, NOW, event -> { });
        clock = new StatutoryClock(new DeployedClockTable(engine.getDecisionService(), engine.getRepositoryService(),
                engine.getIdentityService()), new WorkingDays(closures, true), NOW, List.of());
    }

    @AfterAll
    static void stop() throws IOException {
        engine.close();
        postgres.close();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void a_worker_without_any_right_on_decisions_is_given_a_date_and_stays_signed_in() {
        engine.getIdentityService().setAuthentication("sam", List.of("social-worker"));

        assertThat(clock.dueFrom("T02", "2026-11-02").dueAt()).isEqualTo("2027-01-07T23:59:59Z");
        assertThat(clock.all()).hasSameSizeAs(new FileClockTable().model().getModelElementsByType(Rule.class));
        var stillSignedIn = engine.getIdentityService().getCurrentAuthentication();
        assertThat(stillSignedIn.getUserId()).isEqualTo("sam");
        assertThat(stillSignedIn.getGroupIds()).containsExactly("social-worker");
    }

    @Test
    void an_edit_in_a_running_council_counts_from_the_next_question_on() {
        Instant before = clock.dueFrom("T03", "2026-11-02T10:00:00Z").dueAt();
        String changed = FileClockTable.text().replaceFirst("(?<=\"rule-T03-amount\">\\s{0,20}<text>)24", "48");

        deploy(changed);
        try {
            assertThat(clock.dueFrom("T03", "2026-11-02T10:00:00Z").dueAt()).isEqualTo(before.plusSeconds(24 * 3600));
        } finally {
            deploy(FileClockTable.text());
        }
        assertThat(clock.dueFrom("T03", "2026-11-02T10:00:00Z").dueAt()).isEqualTo(before);
    }

    @Test
    void a_model_asks_inside_the_engine_and_counts_from_the_fact_of_the_case() {
        engine.getRepositoryService().createDeployment().addModelInstance("ask.bpmn",
                Bpmn.createExecutableProcess("ask").camundaHistoryTimeToLive(1).startEvent().serviceTask()
                        .camundaClass(Ask.class.getName()).endEvent().done())
                .deploy();

        engine.getRuntimeService().startProcessInstanceByKey("ask", Map.of("receivedAt", "2026-11-20T17:30:00Z"));

        assertThat(Ask.due).isEqualTo(Instant.parse("2026-11-23T23:59:59Z"));
        assertThat(Ask.warn).isEqualTo(Instant.parse("2026-11-23T11:59:59Z"));
        assertThat(Ask.dueFromNow).isEqualTo(Instant.parse("2026-11-27T23:59:59Z"));
    }

    @Test
    void an_answer_that_was_kept_is_not_given_for_a_day_under_another_row() {
        assertThat(clock.rule("T37", LocalDate.of(2025, 6, 9)).source()).contains("protocol 7.0");
        assertThat(clock.rule("T37", LocalDate.of(2025, 6, 8)).source()).doesNotContain("protocol");
        assertThat(clock.rule("T37", LocalDate.of(2026, 11, 22)).source()).contains("protocol 7.0");
    }

    @Test
    void a_closure_counts_until_the_day_is_reopened() {
        LocalDate tuesday = LocalDate.of(2026, 3, 10);

        closures.close(tuesday, "Snow", "admin");
        assertThat(clock.dueFrom("T01", "2026-03-09").dueAt()).isEqualTo("2026-03-11T23:59:59Z");

        closures.reopen(tuesday, "The snow melted", "admin");
        assertThat(clock.dueFrom("T01", "2026-03-09").dueAt()).isEqualTo("2026-03-10T23:59:59Z");
    }

    private static void deploy(String table) {
        engine.getRepositoryService().createDeployment().name("clocks").addString("statutory-timescales.dmn", table)
                .deploy();
    }

    /** Asks as a model does. */
    public static class Ask implements JavaDelegate {

        private static Date due;
        private static Date warn;
        private static Date dueFromNow;

        @Override
        public void execute(DelegateExecution execution) {
            due = clock.due(execution, "T01");
            warn = clock.warn(execution, "T01");
            dueFromNow = clock.due(execution, "L02");
        }
    }
}
