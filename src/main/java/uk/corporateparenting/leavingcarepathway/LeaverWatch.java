package uk.corporateparenting.leavingcarepathway;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Sees to it that somebody always looks whether a round of well-being checks is on, from the first start on. */
@Component
@ConditionalOnProperty(name = "corporate-parenting.leaving-care.nightly-watch", matchIfMissing = true)
class LeaverWatch {

    static final String KEY = "wellbeing-watch";
    /** A watch is about no young person. */
    static final String WHOSE = "wellbeing-watch";

    private final Cases cases;
    private final Messages messages;
    private final Clock clock;

    LeaverWatch(Cases cases, Messages messages, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void begin(ApplicationReadyEvent ready) {
        if (cases.open(KEY, WHOSE).isEmpty()) {
            messages.send("wellbeing-watch:" + clock.instant(), LeavingCarePathway.WATCH_BEGUN, WHOSE, Facts.none());
        }
    }
}
