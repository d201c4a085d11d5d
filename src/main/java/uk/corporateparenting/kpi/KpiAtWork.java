package uk.corporateparenting.kpi;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts while the product runs; not while it runs for one command. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "corporate-parenting.kpi.worker", matchIfMissing = true)
class KpiAtWork {

    private final Snapshots snapshots;
    private final StepNames names;
    private final KeptAnswers kept;

    KpiAtWork(Snapshots snapshots, StepNames names, KeptAnswers kept) {
        this.snapshots = snapshots;
        this.names = names;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "${corporate-parenting.kpi.look-every:30s}")
    void count() {
        names.readAll();
        snapshots.work();
        kept.renew();
    }
}
