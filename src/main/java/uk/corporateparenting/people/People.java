package uk.corporateparenting.people;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Who holds which roles. */
@Component
public class People {

    private final IdentityService identity;
    private final Teams teams;

    People(IdentityService identity, Teams teams) {
        this.identity = identity;
        this.teams = teams;
    }

    /**
     * The groups of somebody who is signing in. Whoever works with children here is one of the staff, whether or not
     * whoever gave them their role thought of it; and no longer, once they have no such role.
     */
    public List<String> groupsAtSignIn(String userId) {
        List<String> groups = groups(userId);
        boolean belongs = groups.stream().flatMap(group -> Role.ofGroup(group).stream())
                .anyMatch(role -> role.isStaff() && role != Role.STAFF);
        if (belongs == groups.contains(Role.STAFF.group())) {
            return groups;
        }
        return correctStaff(userId, belongs);
    }

    private synchronized List<String> correctStaff(String userId, boolean belongs) {
        List<String> groups = groups(userId);
        if (belongs && !groups.contains(Role.STAFF.group())) {
            identity.createMembership(userId, Role.STAFF.group());
        } else if (!belongs && groups.contains(Role.STAFF.group())) {
            identity.deleteMembership(userId, Role.STAFF.group());
        }
        return groups(userId);
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }

    /** Makes sure that every role has its group, in every team that has it. */
    void createGroups() {
        List<String> there = identity.createGroupQuery().list().stream().map(Group::getId).toList();
        List<String> done = new ArrayList<>(there);
        for (Role role : Role.values()) {
            for (Team team : teams.all()) {
                String id = role.group(team.slug());
                if (!done.contains(id)) {
                    Group group = identity.newGroup(id);
                    group.setName(role.isTeamRole() ? role.plainName() + ", " + team.name() : role.plainName());
                    group.setType("WORKFLOW");
                    identity.saveGroup(group);
                    done.add(id);
                }
            }
        }
    }

    boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    boolean isHeld(Role role) {
        return identity.createUserQuery().memberOfGroup(role.group()).count() > 0;
    }

    /** A new person with one role. */
    void create(String userId, String firstName, String lastName, String password, String group) {
        var user = identity.newUser(userId);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(userId, group);
        groupsAtSignIn(userId);
    }
}
