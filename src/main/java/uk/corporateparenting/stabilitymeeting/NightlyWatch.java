package uk.corporateparenting.stabilitymeeting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Watch;

/** Looks each night for homes that are fragile. */
@Component
@ConditionalOnProperty(name = "corporate-parenting.stability.nightly-watch", matchIfMissing = true)
class NightlyWatch implements Watch {

    static final String KEY = "stability-watch";

    @Override
    public String process() {
        return KEY;
    }

    @Override
    public String begunBy() {
        return StabilityMeeting.WATCH_BEGUN;
    }
}
