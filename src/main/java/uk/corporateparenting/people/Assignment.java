package uk.corporateparenting.people;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.TaskCreated;

/** New work goes straight to the child's own worker where there is one; else it waits for the team. */
@Component
@Order(0)
class Assignment implements TaskCreated {

    private final Caseload caseload;
    private final IdentityService identity;

    Assignment(@Lazy Caseload caseload, @Lazy IdentityService identity) {
        this.caseload = caseload;
        this.identity = identity;
    }

    @Override
    public void onCreated(DelegateTask task) {
        String childRef = task.getExecution().getProcessBusinessKey();
        if (childRef != null && task.getAssignee() == null && task.getCandidates().size() == 1) {
            String group = task.getCandidates().iterator().next().getGroupId();
            worker(childRef, group).ifPresent(task::setAssignee);
        }
    }

    private Optional<String> worker(String childRef, String group) {
        return Optional.ofNullable(group).flatMap(Role::ofGroup).filter(Role::isTeamRole)
                .flatMap(role -> caseload.personFor(childRef, role))
                // Somebody who has left the team would keep the work from everybody else's eyes.
                .filter(person -> identity.createUserQuery().userId(person).memberOfGroup(group).count() == 1);
    }
}
