package uk.corporateparenting.notices;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.people.WorklistBenchmark;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

/**
 * How long the message of the morning takes with many open tasks: those of {@link WorklistBenchmark}, for people with a
 * role in one of its teams. Says which statements the database was seen at. Not a test; by hand:
 * {@code java -cp (test class path) uk.corporateparenting.notices.MorningBenchmark TASKS PEOPLE}.
 */
final class MorningBenchmark {

    private static final String PEOPLE = """
            create temporary table person as
            select 'w' || n % 40 || '-' || n / 40 as id, 't' || n % 40 || '.' || (array['social-worker', 'social-worker',
                       'duty-and-advice', 'team-manager', 'duty-manager'])[1 + (n / 40) % 5] as held
            from generate_series(0, HOW_MANY - 1) n;
            insert into public.act_id_user (id_, rev_, first_, last_) select id, 1, 'Worker', id from person
            on conflict do nothing;
            insert into public.act_id_group (id_, rev_, name_) select distinct held, 1, held from person
            on conflict do nothing;
            insert into public.act_id_membership (user_id_, group_id_) select id, held from person
            union select id, 'council.staff' from person on conflict do nothing;
            drop table person;
            analyze""";

    private MorningBenchmark() {
    }

    public static void main(String[] args) throws Exception {
        ConfigurableApplicationContext product = WorklistBenchmark.filled(Integer.parseInt(args[0]),
                "--corporate-parenting.notices.worker=false");
        Database database = product.getBean(Database.class);
        // The application's login sees what its own sessions ask.
        try (Connection owner = connection(database, database.owner());
                Connection watcher = connection(database, database.application())) {
            try (Statement sql = owner.createStatement()) {
                for (String statement : PEOPLE.replace("HOW_MANY", args[1]).split(";\n")) {
                    sql.execute(statement);
                }
                sql.execute("delete from care.notice_morning");
                sql.execute("delete from care.notice");
            }
            TestClock clock = product.getBean(TestClock.class);
            // A Monday, and the day after: the second morning is measured, when all plans are made.
            for (LocalDate day : new LocalDate[] {LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5)}) {
                clock.to(LondonTime.at(day.atTime(8, 0)));
                morning(product, watcher, day);
            }
        } finally {
            product.close();
        }
    }

    private static Connection connection(Database database, Database.Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.name(), login.password());
    }

    private static void morning(ConfigurableApplicationContext product, Connection watching, LocalDate day)
            throws InterruptedException {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(watching, true));
        Thread watcher = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                database.sql("""
                        select query from pg_stat_activity
                        where state = 'active' and datname = current_database() and pid <> pg_backend_pid()""")
                        .query(String.class).list().forEach(query -> seen.merge(query, 1, Integer::sum));
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        watcher.setDaemon(true);
        long began = System.nanoTime();
        watcher.start();
        product.getBean(MorningDigest.class).tellIfDue();
        double seconds = (System.nanoTime() - began) / 1e9;
        watcher.interrupt();
        watcher.join();
        System.out.printf(Locale.UK, "%s: %.1f s, %d messages%n", day, seconds,
                product.getBean(JdbcClient.class).sql("select count(*) from care.notice where for_day = ?").param(day)
                        .query(Long.class).single());
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        seen.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(8)
                .forEach(one -> System.out.printf(Locale.UK, "%3d %% %s%n", 100 * one.getValue() / Math.max(1, all),
                        one.getKey().replaceAll("\\s+", " ")));
    }
}
