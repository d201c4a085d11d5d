package uk.corporateparenting.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.workflow.MovableTime;

/**
 * Offers a lived-in council instead of an empty screen: the first time the embedded database is empty, the past of some
 * made-up children is lived through the product's own forms and messages, with its clock moved, before anybody can sign
 * in. {@code corporate-parenting.demo-council=false} leaves it out.
 */
@Component
class DemoCouncil implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCouncil.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static final int CHILDREN = 60;
    static final int DAYS_BACK = 300;
    static final long SEED = 1989;

    private final boolean wanted;
    private final Database database;
    private final JdbcClient db;
    private final MovableTime time;
    private final Clock clock;
    private final ProcessEngine engine;
    private final UsualAnswers usual;

    DemoCouncil(@Value("${corporate-parenting.demo-council:true}") boolean wanted, Database database, JdbcClient db,
            MovableTime time, Clock clock, ProcessEngine engine, UsualAnswers usual) {
        this.wanted = wanted;
        this.database = database;
        this.db = db;
        this.time = time;
        this.clock = clock;
        this.engine = engine;
        this.usual = usual;
    }

    @Override
    public void start() {
        if (wanted && database.embedded() && db.sql("select not exists (select from care.child)")
                .query(Boolean.class).single()) {
            LOG.info("The database is empty: living the past of {} made-up children. This takes up to a minute.",
                    CHILDREN);
            live(CHILDREN, DAYS_BACK, SEED);
        }
    }

    /** Lives the past of so many children, so many days long, and answers how it went. */
    Living live(int children, int daysBack, long seed) {
        Instant now = clock.instant();
        long began = System.nanoTime();
        Living living = new Living(time, engine.getTaskService(), engine.getFormService(),
                engine.getManagementService(), engine.getRuntimeService(), engine.getRepositoryService(),
                engine.getIdentityService(), usual);
        try {
            living.until(Life.of(children, daysBack, LocalDate.ofInstant(now, LONDON), seed), now);
        } finally {
            time.backToNow();
        }
        LOG.info("{} forms submitted in {} s.", living.completed(), (System.nanoTime() - began) / 1_000_000_000);
        living.refused().forEach((what, howOften) -> LOG.warn("Not done {} times: {}", howOften, what));
        return living;
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
