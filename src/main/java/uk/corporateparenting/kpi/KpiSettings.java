package uk.corporateparenting.kpi;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What sources leave open, and how figures are kept.
 *
 * @param small           below so many cases no percentage is shown
 * @param keep            how long a current figure may be shown before it is counted anew
 * @param liveWithin      a count that took longer is left to the worker, and an answer that did is kept for a while; both
 *                        say of when they are
 * @param countTemporary  whether temporary placements (T0 to T4) count as homes; whether DfE does was not confirmed
 * @param leaversExcluded IN_TOUCH codes that leave the base of the figures of care leavers
 */
@ConfigurationProperties("corporate-parenting.kpi")
record KpiSettings(@DefaultValue("6") int small, @DefaultValue("1m") Duration keep,
        @DefaultValue("40ms") Duration liveWithin, @DefaultValue("false") boolean countTemporary,
        @DefaultValue({"DIED", "RHOM", "NREQ", "REFU"}) List<String> leaversExcluded) {
}
