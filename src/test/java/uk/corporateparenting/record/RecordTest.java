package uk.corporateparenting.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import uk.corporateparenting.record.Fact.ChildIdentity;

/** The record on a real PostgreSQL, as the application's role sees it. Each test has its own children. */
abstract class RecordTest {

    static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static AnnotationConfigApplicationContext context;

    CareRecord record;
    JdbcClient jdbc;
    MovableClock clock;

    @BeforeEach
    void openTheRecord() {
        synchronized (RecordTest.class) {
            if (context == null) {
                context = new AnnotationConfigApplicationContext(Setup.class);
                context.registerShutdownHook();
            }
        }
        record = context.getBean(CareRecord.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(MovableClock.class);
        clock.now = NOW;
    }

    static ChildIdentity child(String given, String family, String born) {
        return child(given, family, born, null, null);
    }

    static ChildIdentity child(String given, String family, String born, String nhsNumber, String postcode) {
        return new ChildIdentity(NOW, given, family, born == null ? null : LocalDate.parse(born), null, null, Sex.F,
                Ethnicity.WBRI, nhsNumber, null, null, postcode, false);
    }

    static class MovableClock extends Clock {

        Instant now = NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({CareRecord.class, FactStore.class, ChildStore.class, ContactStore.class, MatchStore.class})
    static class Setup {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() {
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(Path.of("target", "record-test-" + ProcessHandle.current().pid()))
                        .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            DataSource owner = postgres.getPostgresDatabase();
            // Some of our migrations look once at work that was open before them.
            new ResourceDatabasePopulator(Stream.of("engine", "history", "identity").map(part -> new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"))
                    .toArray(Resource[]::new)).execute(owner);
            JdbcClient.create(owner).sql("""
                    create schema care;
                    create role care_app nologin;
                    grant usage on schema care to care_app;
                    alter default privileges in schema care grant select, insert on tables to care_app;
                    alter default privileges in schema care grant usage, select on sequences to care_app""").update();
            Flyway flyway = Flyway.configure().dataSource(owner).schemas("care").baselineVersion("1.99")
                    .load();
            flyway.baseline();
            flyway.migrate();
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(owner);
            pool.setConnectionInitSql("set role care_app; set time zone 'UTC'");
            return new HikariDataSource(pool);
        }

        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }
}
