package uk.corporateparenting.returns;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AutomaticSteps;

/** The import by command: runs when everything is up, brings the new cases to where they wait for people, and ends the product. */
@Component
@ConditionalOnProperty(ReturnCommand.FILES)
class ReturnRun {

    private static final int SECONDS_FOR_A_BATCH = 15;

    private final CaseloadImport caseload;
    private final AutomaticSteps steps;
    private final String files;
    private final String report;
    private final boolean shift;
    private final String asAt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    ReturnRun(CaseloadImport caseload, AutomaticSteps steps,
            @Value("${" + ReturnCommand.FILES + "}") String files,
            @Value("${" + ReturnCommand.REPORT + ":}") String report,
            @Value("${" + ReturnCommand.SHIFT + ":false}") String shift,
            @Value("${" + ReturnCommand.LAST_DAY + ":}") String asAt) {
        this.caseload = caseload;
        this.steps = steps;
        this.files = files;
        this.report = report;
        this.shift = shift.isEmpty() || Boolean.parseBoolean(shift);
        this.asAt = asAt;
    }

    @EventListener
    void importAndEnd(ApplicationReadyEvent ready) {
        final int code;
        try (Bars bars = new Bars()) {
            code = ReturnCommand.run(caseload, files, report, shift, asAt, bars, () -> stopped, System.out);
            if (code == 0) {
                // The product's own automatic work begins only when this listener has ended.
                steps.runDue((done, all) -> bars.at("First steps of the cases", done, all), () -> stopped);
            }
        } finally {
            ended.countDown();
        }
        if (!stopped) {
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code));
        }
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
