package uk.corporateparenting.meetings;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.TaskCreated;

/**
 * What the chair decides after a meeting is also put before who stood in for them there: the group of the chair would
 * keep it from a member who took the chair.
 */
@Component
@Order(0)
class StandIn implements TaskCreated {

    private static final String MEETING = "meeting";

    private final MeetingReader meetings;

    StandIn(@Lazy MeetingReader meetings) {
        this.meetings = meetings;
    }

    @Override
    public void onCreated(DelegateTask task) {
        if (task.getExecution().getVariable(MEETING) instanceof String reference) {
            Optional<Meeting> meeting = meetings.find(reference).filter(Meeting::wasHeld);
            meeting.map(Meeting::standIn).filter(person -> task.getCandidates().stream().map(IdentityLink::getGroupId)
                    .anyMatch(meeting.get().panel().chairRole().group()::equals)).ifPresent(task::addCandidateUser);
        }
    }
}
