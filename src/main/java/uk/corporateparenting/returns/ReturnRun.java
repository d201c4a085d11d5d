package uk.corporateparenting.returns;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The import by command: runs when everything is up, waits until the new cases wait for people, and ends the product. */
@Component
@ConditionalOnProperty(ReturnCommand.FILES)
class ReturnRun {

    private static final int SECONDS_FOR_A_BATCH = 15;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 250;
    private static final int LOOKS_WITHOUT_PROGRESS = 240;

    private final CaseloadImport caseload;
    private final ManagementService management;
    private final String files;
    private final String report;
    private final boolean shift;
    private final String asAt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    ReturnRun(CaseloadImport caseload, ManagementService management,
            @Value("${" + ReturnCommand.FILES + "}") String files,
            @Value("${" + ReturnCommand.REPORT + ":}") String report,
            @Value("${" + ReturnCommand.SHIFT + ":false}") String shift,
            @Value("${" + ReturnCommand.LAST_DAY + ":}") String asAt) {
        this.caseload = caseload;
        this.management = management;
        this.files = files;
        this.report = report;
        this.shift = shift.isEmpty() || Boolean.parseBoolean(shift);
        this.asAt = asAt;
    }

    @EventListener
    void importAndEnd(ApplicationReadyEvent ready) throws InterruptedException {
        final int code;
        try (Bars bars = new Bars()) {
            code = ReturnCommand.run(caseload, files, report, shift, asAt, bars, () -> stopped, System.out);
            if (code == 0) {
                settle(bars);
            }
        } finally {
            ended.countDown();
        }
        if (!stopped) {
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code));
        }
    }

    /** Waits for the automatic steps; what fails is tried again when the product runs. */
    private void settle(Progress progress) throws InterruptedException {
        long most = waiting();
        long before = most;
        for (int idle = 0; before > 0 && !stopped && idle < LOOKS_WITHOUT_PROGRESS; idle++) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            long now = waiting();
            most = Math.max(most, now);
            progress.at("First steps of the cases", most - now, most);
            idle = now < before ? 0 : idle;
            before = now;
        }
    }

    private long waiting() {
        return management.createJobQuery().messages().withRetriesLeft().executable().count();
    }

    /** Whoever stops the product waits for the batch in hand. */
    @EventListener
    void stop(ContextClosedEvent closing) throws InterruptedException {
        stopped = true;
        ended.await(SECONDS_FOR_A_BATCH, TimeUnit.SECONDS);
    }

    /** A bar for each thing that is done. */
    private static final class Bars implements Progress, AutoCloseable {

        private String what;
        private ProgressBar bar;

        @Override
        public void at(String doing, long done, long all) {
            if (!doing.equals(what)) {
                close();
                what = doing;
                bar = new ProgressBarBuilder().setTaskName(doing).setInitialMax(all).build();
            }
            bar.maxHint(all);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
