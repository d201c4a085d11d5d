package uk.corporateparenting.stabilitymeeting;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;

/** The standing meeting where it comes in time, otherwise a meeting of its own. */
@Component
class PutFragileOnAgenda implements JavaDelegate {

    private static final String KIND = "fragile-home";
    private static final String STANDING = "standing";

    private final Meetings meetings;
    private final StatutoryClock clock;

    PutFragileOnAgenda(Meetings meetings, StatutoryClock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String before = (String) execution.getVariable("meetingItem");
        if (before != null && execution.getVariable("quorate") == null) {
            meetings.withdraw(before, "brought forward");
        }
        boolean standing = STANDING.equals(execution.getVariable("urgency"));
        Meetings.Item item = meetings.putOnAgenda(execution, StabilityMeeting.PANEL, KIND, !standing);
        if (standing && meetings.of(item.meeting()).meetsOn().isAfter(lastDay(execution))) {
            meetings.withdraw(item.id(), "the standing meeting comes too late");
            meetings.putOnAgenda(execution, StabilityMeeting.PANEL, KIND, true);
        }
        execution.setVariable("quorate", null);
    }

    private LocalDate lastDay(DelegateExecution execution) {
        return LondonTime.day(clock.dueFor(execution, (String) execution.getVariable("conveneClock")).dueAt());
    }
}
