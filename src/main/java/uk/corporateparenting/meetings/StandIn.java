package uk.corporateparenting.meetings;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.workflow.TaskCreated;

/**
 * What the chair decides after a meeting is also put before who stood in for them there, and before nobody else of that
 * person's role: the group of the chair would keep it from a member who took the chair, and from a deputy whose days
 * are over by then. Every model that waits for a
 * meeting gives its decision to the role of the chair and needs to know no more.
 */
@Component
@Order(0)
class StandIn implements TaskCreated {

    private static final String MEETING = "meeting";

    private final MeetingReader meetings;
    private final RoleHolders holders;

    StandIn(@Lazy MeetingReader meetings, @Lazy RoleHolders holders) {
        this.meetings = meetings;
        this.holders = holders;
    }

    @Override
    public void onCreated(DelegateTask task) {
        if (task.getExecution().getVariable(MEETING) instanceof String reference) {
            meetings.find(reference).filter(Meeting::wasHeld).ifPresent(meeting -> offer(task, meeting));
        }
    }

    private void offer(DelegateTask task, Meeting meeting) {
        String chairs = meeting.panel().chairRole().group();
        if (task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(chairs::equals)) {
            String about = task.getExecution().getProcessBusinessKey();
            (meeting.reference().equals(about) ? meeting.chairs() : meeting.deciders(about)).stream()
                    .filter(person -> !holders.holds(person, chairs)).forEach(task::addCandidateUser);
        }
    }
}
