package uk.corporateparenting.workflow;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that each watch is always on, from the first start of the product. */
@Component
public class Watches {

    private final ObjectProvider<Watch> watches;
    private final Cases cases;
    private final Messages messages;
    private final Clock clock;

    Watches(ObjectProvider<Watch> watches, Cases cases, Messages messages, Clock clock) {
        this.watches = watches;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void begin() {
        watches.orderedStream().forEach(this::begin);
    }

    /** Begins it, unless it is on. */
    @Transactional
    public void begin(Watch watch) {
        String process = watch.process();
        if (cases.open(process, process).isEmpty()) {
            messages.send(process + ":" + clock.instant(), watch.begunBy(), process, Facts.none());
        }
    }
}
