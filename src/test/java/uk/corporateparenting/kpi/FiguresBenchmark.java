package uk.corporateparenting.kpi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.CorporateParenting;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.kpi.DutyCases.Question;
import uk.corporateparenting.kpi.DutyCases.State;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What the figures of managers cost, on the product's own schema filled by {@code kpi/scale.sql}. Not a test; by hand:
 * {@code java -cp (test class path) uk.corporateparenting.kpi.FiguresBenchmark CHILDREN TEAMS DUTIES ROUNDS}, where five
 * of eight children are in care.
 */
final class FiguresBenchmark {

    private final ConfigurableApplicationContext product;
    private final int rounds;
    private final Map<String, Runnable> questions = new LinkedHashMap<>();

    private FiguresBenchmark(ConfigurableApplicationContext product, int rounds) {
        this.product = product;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws SQLException, IOException {
        ConfigurableApplicationContext product = SpringApplication.run(CorporateParenting.class, Stream.concat(Stream.of(
                "--corporate-parenting.data-directory=target/figures-" + args[0], "--server.port=0",
                "--corporate-parenting.demo-council=false", "--camunda.bpm.job-execution.enabled=false",
                // Each answer is to be worked out, none kept.
                "--corporate-parenting.kpi.worker=false", "--corporate-parenting.kpi.live-within=1h",
                "--corporate-parenting.kpi.keep=1h"), Arrays.stream(args).skip(4)).toArray(String[]::new));
        try {
            FiguresBenchmark benchmark = new FiguresBenchmark(product, Integer.parseInt(args[3]));
            benchmark.fill(args[0], args[1], args[2]);
            benchmark.measure();
        } finally {
            product.close();
        }
    }

    private void fill(String children, String teams, String duties) throws SQLException, IOException {
        if (product.getBean(JdbcClient.class).sql("select count(*) from care.child").query(Long.class).single() > 0) {
            return;
        }
        String sql;
        try (InputStream file = new ClassPathResource("kpi/scale.sql").getInputStream()) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(":children", children)
                    .replace(":teams", teams).replace(":duties", duties);
        }
        Database database = product.getBean(Database.class);
        try (Connection owner = DriverManager.getConnection(database.url(), database.owner().name(),
                database.owner().password()); Statement statement = owner.createStatement()) {
            for (String one : sql.split(";\n")) {
                statement.execute(one);
            }
        }
    }

    private void measure() {
        Snapshots snapshots = product.getBean(Snapshots.class);
        Figures figures = product.getBean(Figures.class);
        Waiting waiting = product.getBean(Waiting.class);
        Timeliness timeliness = product.getBean(Timeliness.class);
        Forecast forecast = product.getBean(Forecast.class);
        DutyCases duties = product.getBean(DutyCases.class);
        Stuck stuck = product.getBean(Stuck.class);
        Filter filter = Filter.upTo(LondonTime.day(product.getBean(Clock.class).instant()));
        for (LocalDate day : List.of(filter.to(), filter.to().minusYears(1))) {
            if (snapshots.of(day).isEmpty()) {
                System.out.printf("| counting %s | %d ms |%n", day, snapshots.count(day).took().toMillis());
            }
        }
        String team = product.getBean(JdbcClient.class).sql("select team from care.indicator_day where team <> '*' "
                + "and team <> 'north' group by team order by sum(denominator) desc limit 1").query(String.class).single();
        Map<String, Viewpoint> viewers = Map.of("council", new Viewpoint("demo", Set.of(), true, Set.of(), true),
                "team", new Viewpoint("demo", Set.of(), false, Set.of(team), true));
        for (String who : List.of("council", "team")) {
            Viewpoint viewer = viewers.get(who);
            List<String> ids = product.getBean(Indicators.class).all().stream().map(Indicator::id).toList();
            ask(who, "scorecard of all indicators", () -> figures.scorecard(viewer, filter, Figures.ALL));
            ask(who, "trends of all indicators", () -> figures.trends(ids, viewer, filter));
            ask(who, "trend of one", () -> figures.trend("reviews-on-time", viewer, filter));
            ask(who, "late and soon", () -> duties.now(viewer, filter));
            ask(who, "escalations", () -> waiting.escalations(viewer, filter));
            ask(who, "timeliness of 13 weeks by step", () -> timeliness.of(viewer, filter, Timeliness.By.STEP));
            ask(who, "timeliness of 13 weeks by team", () -> timeliness.of(viewer, filter, Timeliness.By.TEAM));
            ask(who, "waiting work by step", () -> waiting.of(viewer, filter));
            ask(who, "forecast", () -> forecast.of(viewer, filter));
            ask(who, "where work is stuck in a model", () -> stuck.in("statutory-visit", viewer));
            ask(who, "list of late duties", () -> duties.of(viewer, filter,
                    new Question(State.OVERDUE), 0));
            ask(who, "list of late duties, page 100", () -> duties.of(viewer, filter,
                    new Question(State.OVERDUE), 100));
            ask(who, "list of duties done late", () -> duties.of(viewer, filter,
                    new Question(State.LATE), 0));
            Map<String, Long> slowest = new LinkedHashMap<>();
            ids.forEach(id -> slowest.put(id, nanos(() -> figures.cases(id, viewer, filter, 0))));
            String worst = slowest.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            ask(who, "cases of an indicator, slowest: " + worst, () -> figures.cases(worst, viewer, filter, 0));
            ask(who, "cases of an indicator, page 100: " + worst, () -> figures.cases(worst, viewer, filter, 100));
        }
        System.out.println("| who | question | p50 ms | p95 ms |\n|---|---|---|---|");
        // Each in turn with the others, so that what else the machine does falls on all of them.
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = -2; round < rounds; round++) {
            int now = round;
            questions.forEach((name, question) -> {
                long took = nanos(question);
                if (now >= 0) {
                    times.computeIfAbsent(name, n -> new ArrayList<>()).add(took);
                }
            });
        }
        times.forEach((name, all) -> {
            all.sort(null);
            System.out.printf(Locale.UK, "| %s | %.1f | %.1f |%n", name, all.get((all.size() - 1) / 2) / 1e6,
                    all.get((all.size() - 1) * 95 / 100) / 1e6);
        });
        System.out.println(product.getBean(JdbcClient.class).sql("select 'children ' || (select count(*) from care.child) "
                + "|| ', duties ' || (select count(*) from care.duty) || ', cases kept ' || (select count(*) from "
                + "care.indicator_case) || ', ' || pg_size_pretty(pg_total_relation_size('care.indicator_case'))")
                .query(String.class).single());
    }

    private void ask(String who, String what, Runnable question) {
        questions.put(who + " | " + what, question);
    }

    private static long nanos(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }
}
