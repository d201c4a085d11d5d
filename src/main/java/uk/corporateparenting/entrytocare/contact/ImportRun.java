package uk.corporateparenting.entrytocare.contact;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The import into this product's own database: runs when everything is up, then ends the product. */
@Component
@ConditionalOnProperty(ImportCommand.FILE)
class ImportRun {

    private static final int SECONDS_FOR_A_LINE = 15;

    private final LocalTaker taker;
    private final String file;
    private final String report;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    ImportRun(LocalTaker taker, @Value("${" + ImportCommand.FILE + "}") String file,
              @Value("${" + ImportCommand.REPORT + ":}") String report) {
        this.taker = taker;
        this.file = file;
        this.report = report;
    }

    @EventListener
    void importAndEnd(ApplicationReadyEvent ready) {
        int code = ImportCommand.run(taker, () -> stopped, file, report, System.out);
        ended.countDown();
        if (!stopped) {
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code));
        }
    }

    /** Whoever stops the product waits for the line in hand. */
    @EventListener
    void stop(ContextClosedEvent closing) throws InterruptedException {
        stopped = true;
        ended.await(SECONDS_FOR_A_LINE, TimeUnit.SECONDS);
    }
}
