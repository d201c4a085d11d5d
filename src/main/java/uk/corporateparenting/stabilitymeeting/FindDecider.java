package uk.corporateparenting.stabilitymeeting;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.people.Role;

/** Who records the decision: the chairs, and where somebody stood in for them, that person's role too. */
@Component
class FindDecider implements JavaDelegate {

    private final Meetings meetings;

    FindDecider(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.of((String) execution.getVariable("meeting"));
        Optional<String> standIn = meeting.chairFor(execution.getProcessBusinessKey())
                .filter(person -> person.equals(meeting.standIn()))
                .flatMap(person -> meeting.members().stream().filter(member -> member.userId().equals(person))
                        .map(Meeting.Member::role).findFirst());
        String chairs = Role.STABILITY_CHAIR.slug();
        execution.setVariable("deciderRoles", standIn.filter(role -> !role.equals(chairs))
                .map(role -> chairs + "," + role).orElse(chairs));
    }
}
