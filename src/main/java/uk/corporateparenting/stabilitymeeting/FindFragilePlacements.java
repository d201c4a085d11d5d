package uk.corporateparenting.stabilitymeeting;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.AtRiskReason;
import uk.corporateparenting.incare.PlacementAtRisk;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * One night's watch: begins a case for each home that the early-warning table calls at risk, once for a home, takes off
 * the agenda whoever has no case any more, and has the next night's watch begin.
 */
@Component
class FindFragilePlacements implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final FragileHomes homes;
    private final PlacementAtRisk atRisk;
    private final OpenItems items;
    private final Meetings meetings;
    private final Messages messages;
    private final Clock clock;

    FindFragilePlacements(FragileHomes homes, PlacementAtRisk atRisk, OpenItems items, Meetings meetings,
            Messages messages, Clock clock) {
        this.homes = homes;
        this.atRisk = atRisk;
        this.items = items;
        this.meetings = meetings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LondonTime.day(clock.instant());
        homes.atRisk(today).forEach(home -> atRisk.tell(home.childRef(), AtRiskReason.EARLY_WARNING,
                "the early-warning table", null, today, "early-warning-" + home.since(), SYSTEM));
        items.leftOver().forEach(item -> meetings.withdraw(item, "no case is open any more"));
        messages.send("stability-watch:" + execution.getProcessInstanceId(), StabilityMeeting.WATCH_BEGUN,
                NightlyWatch.KEY, Facts.none());
    }
}
