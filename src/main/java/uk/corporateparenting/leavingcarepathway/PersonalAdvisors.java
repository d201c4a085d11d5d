package uk.corporateparenting.leavingcarepathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.workflow.AsTheSystem;

/** Who may be an advisor: neither the social worker nor who holds a budget (guidance to the 1989 Act, volume 3). */
@Component
class PersonalAdvisors {

    private static final List<Role> BUDGETS = List.of(Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.DIRECTOR,
            Role.NOMINATED_OFFICER, Role.CARE_PANEL, Role.CARE_PANEL_CHAIR);

    private final IdentityService identity;
    private final AsTheSystem asTheSystem;
    private final CareRecord record;
    private final Caseload caseload;
    private final Colleagues colleagues;

    PersonalAdvisors(@Lazy IdentityService identity, AsTheSystem asTheSystem, CareRecord record, Caseload caseload,
            Colleagues colleagues) {
        this.identity = identity;
        this.asTheSystem = asTheSystem;
        this.record = record;
        this.caseload = caseload;
        this.colleagues = colleagues;
    }

    /** Names by user id of who may become this young person's advisor. */
    Map<String, String> possible(String childRef, String team) {
        String socialWorker = caseload.workers(record.references(childRef)).get(Role.SOCIAL_WORKER);
        List<String> ids = new ArrayList<>();
        // Whoever allocates need not be allowed to look people up in the engine.
        asTheSystem.run(() -> identity.createUserQuery().memberOfGroup(Role.PERSONAL_ADVISOR.group(team))
                .orderByUserId().asc().list().stream().map(user -> user.getId())
                .filter(id -> !id.equals(socialWorker) && !holdsBudget(id, team)).forEach(ids::add));
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(id, colleagues.name(id)));
        return names;
    }

    private boolean holdsBudget(String userId, String team) {
        List<String> groups = identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId)
                .toList();
        return BUDGETS.stream().anyMatch(role -> groups.contains(role.group(team)));
    }
}
