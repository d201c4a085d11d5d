package uk.corporateparenting.people;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.TaskCreated;

/**
 * New work goes straight to the child's own worker where there is one who is here; else it waits for the team; and where
 * nobody holds that role, for the manager.
 */
@Component
@Order(0)
class Assignment implements TaskCreated {

    private static final List<Role> OF_ALL_TEAMS = List.of(Role.SERVICE_MANAGER, Role.DIRECTOR);

    private final Caseload caseload;
    private final Deputies deputies;
    private final IdentityService identity;

    Assignment(@Lazy Caseload caseload, @Lazy Deputies deputies, @Lazy IdentityService identity) {
        this.caseload = caseload;
        this.deputies = deputies;
        this.identity = identity;
    }

    @Override
    public void onCreated(DelegateTask task) {
        String childRef = task.getExecution().getProcessBusinessKey();
        if (childRef != null && task.getAssignee() == null && task.getCandidates().size() == 1) {
            String group = task.getCandidates().iterator().next().getGroupId();
            worker(childRef, group).ifPresent(task::setAssignee);
        }
        if (task.getAssignee() == null) {
            manager(task.getCandidates()).ifPresent(task::addCandidateGroup);
        }
    }

    private Optional<String> worker(String childRef, String group) {
        return Optional.ofNullable(group).flatMap(Role::ofGroup).filter(Role::isTeamRole)
                .flatMap(role -> caseload.personFor(childRef, role))
                // Somebody who has left the team would keep the work from everybody else's eyes.
                .filter(person -> identity.createUserQuery().userId(person).memberOfGroup(group).count() == 1)
                .filter(person -> !deputies.isAway(person));
    }

    /** The first up the line whom there is, where a role of this council has the work and nobody holds that role. */
    private Optional<String> manager(Collection<IdentityLink> candidates) {
        List<String> groups = candidates.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        boolean isOurs = !groups.isEmpty() && groups.size() == candidates.size()
                && groups.stream().allMatch(group -> Role.ofGroup(group).filter(Role::isStaff).isPresent());
        if (!isOurs || groups.stream().anyMatch(this::isHeld)) {
            return Optional.empty();
        }
        return groups.stream().flatMap(group -> Role.ofGroup(group).filter(Role::isTeamRole).stream()
                        .map(role -> Role.TEAM_MANAGER.group(group.substring(0, group.indexOf('.')))))
                .filter(this::isHeld).findFirst()
                .or(() -> OF_ALL_TEAMS.stream().map(Role::group).filter(this::isHeld).findFirst());
    }

    private boolean isHeld(String group) {
        return identity.createUserQuery().memberOfGroup(group).count() > 0;
    }
}
