package uk.corporateparenting.kpi;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;

/** How much waits, for whoever watches the product run: counts of the whole council and nothing else. */
@Component
class WorkMeters implements MeterBinder {

    private final JdbcClient db;
    private final ManagementService management;
    private final AsTheSystem asTheSystem;

    WorkMeters(JdbcClient db, ManagementService management, AsTheSystem asTheSystem) {
        this.db = db;
        this.management = management;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "corporate.parenting.duties.open", "Work that waits for somebody",
                "select count(*) from care.duty where ended_at is null");
        gauge(registry, "corporate.parenting.duties.overdue", "Of it what is late",
                "select count(*) from care.duty where ended_at is null and due_at < now()");
        gauge(registry, "corporate.parenting.escalations.open", "Escalations nobody has answered", """
                select count(distinct ladder_id) from care.escalation_step s
                where not exists (select from care.escalation_step e
                                  where e.ladder_id = s.ladder_id and e.step in ('answered', 'closed'))""");
        gauge(registry, "corporate.parenting.mail.waiting", "Mail that has not left",
                "select count(*) from care.notice where mail in ('waiting', 'sending')");
        gauge(registry, "corporate.parenting.mail.given.up", "Mail that was given up or has no address",
                "select count(*) from care.notice where mail in ('given-up', 'no-address')");
        Gauge.builder("corporate.parenting.jobs.failed", this, WorkMeters::failedJobs)
                .description("Steps that failed as often as they are tried").register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String what, String sql) {
        Gauge.builder(name, () -> db.sql(sql).query(Long.class).single()).description(what).register(registry);
    }

    private double failedJobs() {
        AtomicLong failed = new AtomicLong();
        asTheSystem.run(() -> failed.set(management.createJobQuery().noRetriesLeft().count()));
        return failed.get();
    }
}
