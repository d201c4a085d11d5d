package uk.corporateparenting.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.timescale.WorkingDays;
import uk.corporateparenting.workflow.MovableTime;
import uk.corporateparenting.workflow.SmallQuestions;

/**
 * Offers a lived-in council instead of an empty screen: the first time the embedded database is empty, the past of some
 * made-up children is lived through the product's own forms and messages, with its clock moved, before anybody can sign
 * in and before the engine works by itself. Until it is whole the database counts as unfinished: a start that finds it
 * so begins anew. {@code corporate-parenting.demo-council=false} leaves it out.
 */
@Component
class DemoCouncil implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCouncil.class);

    static final int CHILDREN = 60;
    static final long SEED = 1989;

    private final boolean wanted;
    private final Database database;
    private final DataSource pool;
    private final JdbcClient db;
    private final MovableTime time;
    private final Clock clock;
    private final ProcessEngine engine;
    private final WorkingDays workingDays;
    private final UsualAnswers usual;
    private final Arrivals arrivals;
    private final SmallQuestions questions;
    private final Sayings sayings;
    private final ObjectMapper json;
    private volatile boolean stopped;

    DemoCouncil(@Value("${corporate-parenting.demo-council:true}") boolean wanted, Database database, DataSource pool,
            JdbcClient db, MovableTime time, Clock clock, ProcessEngine engine, WorkingDays workingDays, UsualAnswers usual,
            Arrivals arrivals, SmallQuestions questions, Sayings sayings, ObjectMapper json) {
        this.wanted = wanted;
        this.database = database;
        this.pool = pool;
        this.db = db;
        this.time = time;
        this.clock = clock;
        this.engine = engine;
        this.workingDays = workingDays;
        this.usual = usual;
        this.arrivals = arrivals;
        this.questions = questions;
        this.sayings = sayings;
        this.json = json;
    }

    @Override
    public void start() {
        if (wanted && database.embedded() && db.sql("select not exists (select from care.child)")
                .query(Boolean.class).single()) {
            Thread stop = new Thread(() -> stopped = true);
            Runtime.getRuntime().addShutdownHook(stop);
            database.unfinished(true);
            beginSessionsAnew();
            if (live()) {
                database.unfinished(false);
                beginSessionsAnew();
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    private void beginSessionsAnew() {
        try {
            pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException e) {
            throw new IllegalStateException("This pool of connections cannot be emptied", e);
        }
    }

    private boolean live() {
        Instant now = clock.instant();
        long began = System.nanoTime();
        List<Life> lives = Life.of(CHILDREN, Town.read(json), new OfficeHours(workingDays::isWorkingDay), now, SEED);
        Instant first = lives.stream().map(Life::contactAt).min(Instant::compareTo).orElse(now);
        Living living = new Living(engine, time, clock, usual, arrivals, questions);
        boolean whole;
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("A made-up council lives")
                .setInitialMax(Duration.between(first, now).toDays()).build()) {
            whole = living.until(lives, now, at -> {
                bar.stepTo(Duration.between(first, at).toDays());
                return !stopped;
            });
            if (whole) {
                sayings.said(living.references());
            }
        } finally {
            time.backToNow();
        }
        LOG.info("{} made-up children: {} forms in {} s.", CHILDREN, living.submitted(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        living.refused().forEach((what, howOften) -> LOG.warn("Not done {} times: {}", howOften, what));
        return whole;
    }

    @Override
    public void stop() {
        // nothing runs on
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    /** Before the web server listens and the job executor runs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
