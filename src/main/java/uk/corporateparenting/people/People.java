package uk.corporateparenting.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Who holds which roles. */
@Component
public class People {

    private final IdentityService identity;
    private final Teams teams;
    private final Deputies deputies;
    private final OpenWork openWork;

    People(IdentityService identity, Teams teams, Deputies deputies, OpenWork openWork) {
        this.identity = identity;
        this.teams = teams;
        this.deputies = deputies;
        this.openWork = openWork;
    }

    /**
     * The groups somebody has at this moment: their own, and those of the chairs they deputise for today. Asked at
     * sign-in and again with every request, so that what is withdrawn is gone at once. Whoever works with children here
     * is one of the staff, whether or not whoever gave them their role thought of it; and no longer, once they have no
     * such role.
     */
    public List<String> groupsNow(String userId) {
        List<String> own = ownGroups(userId);
        // A deputy who has left is none.
        return own.contains(Role.STAFF.group())
                ? Stream.concat(own.stream(), deputies.groupsOf(userId).stream()).distinct().toList() : own;
    }

    /** Work that came with a role goes back to the team when the role has gone. */
    public void gaveUp(String userId, Collection<String> groupsNow) {
        openWork.giveBackWhatNoLongerFits(userId, groupsNow);
    }

    private List<String> ownGroups(String userId) {
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
        groupsNow(userId);
    }
}
