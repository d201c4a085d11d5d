package uk.corporateparenting.leavingcarepathway;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Watch;

/** Looks each night whether a round of well-being checks is on. */
@Component
@ConditionalOnProperty(name = "corporate-parenting.leaving-care.nightly-watch", matchIfMissing = true)
class LeaverWatch implements Watch {

    static final String KEY = "wellbeing-watch";

    @Override
    public String process() {
        return KEY;
    }

    @Override
    public String begunBy() {
        return LeavingCarePathway.WATCH_BEGUN;
    }
}
