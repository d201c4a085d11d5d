package uk.corporateparenting.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;

/**
 * Who works on a child's case and who manages them. The reviewing officer stands outside it (Children Act 1989,
 * section 25A; the handbook for independent reviewing officers).
 */
@Component
public class LineOfManagement {

    private static final List<Role> WORKERS = List.of(Role.SOCIAL_WORKER, Role.ASSESSMENT_WORKER, Role.PERSONAL_ADVISOR);
    private static final List<Role> MANAGERS = List.of(Role.DUTY_MANAGER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER,
            Role.DIRECTOR, Role.CHIEF_EXECUTIVE);

    private final Caseload caseload;
    private final IdentityService identity;
    private final AsTheSystem asTheSystem;

    LineOfManagement(Caseload caseload, IdentityService identity, AsTheSystem asTheSystem) {
        this.caseload = caseload;
        this.identity = identity;
        this.asTheSystem = asTheSystem;
    }

    /**
     * @param childRefs every reference of the child
     * @param team      slug of the child's team
     */
    public boolean includes(String userId, Collection<String> childRefs, String team) {
        Set<String> groups = groups(userId);
        return MANAGERS.stream().anyMatch(role -> groups.contains(role.group(team)))
                || caseload.workers(childRefs).entrySet().stream().anyMatch(worker ->
                        WORKERS.contains(worker.getKey()) && worker.getValue().equals(userId));
    }

    /** People may read only their own groups in the engine, and not always those. */
    private Set<String> groups(String userId) {
        Set<String> groups = new HashSet<>();
        asTheSystem.run(() -> identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId)
                .forEach(groups::add));
        return groups;
    }
}
