package uk.corporateparenting.stabilitymeeting;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Sees to it that one watch over fragile homes is always on, from the first start of the product. */
@Component
@ConditionalOnProperty(name = "corporate-parenting.stability.nightly-watch", matchIfMissing = true)
class NightlyWatch {

    static final String KEY = "stability-watch";
    /** A watch is about no child. */
    static final String WHOSE = "stability-watch";

    private final Cases cases;
    private final Messages messages;
    private final Clock clock;

    NightlyWatch(Cases cases, Messages messages, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void begin(ApplicationReadyEvent ready) {
        if (cases.open(KEY, WHOSE).isEmpty()) {
            messages.send("stability-watch:" + clock.instant(), StabilityMeeting.WATCH_BEGUN, WHOSE, Facts.none());
        }
    }
}
