package uk.corporateparenting.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;

/** Who holds a role, for rules that keep somebody out of a task. */
@Component
public class RoleHolders {

    private final IdentityService identity;
    private final AsTheSystem asTheSystem;
    private final Deputies deputies;

    RoleHolders(IdentityService identity, AsTheSystem asTheSystem, Deputies deputies) {
        this.identity = identity;
        this.asTheSystem = asTheSystem;
        this.deputies = deputies;
    }

    /** Whether the person has the group of a role, as {@link Role#group(String)} names it, today: also as a deputy. */
    public boolean has(String userId, String group) {
        return holds(userId, group) || deputies.groupsOf(userId).contains(group);
    }

    /** The same for good, not as a deputy. */
    public boolean holds(String userId, String group) {
        boolean[] found = new boolean[1];
        asTheSystem.run(() -> found[0] = identity.createUserQuery().userId(userId).memberOfGroup(group).count() > 0);
        return found[0];
    }

    /** The groups that person has today: also as a deputy. */
    public List<String> groupsOf(String userId) {
        Set<String> found = new TreeSet<>(deputies.groupsOf(userId));
        asTheSystem.run(() -> identity.createGroupQuery().groupMember(userId).list()
                .forEach(group -> found.add(group.getId())));
        return List.copyOf(found);
    }

    /** The user ids of all who hold a role today, in whichever team, deputies too, in alphabetical order. */
    public List<String> of(Role role) {
        Set<String> found = new TreeSet<>(role.isTeamRole() ? List.of() : deputies.of(role.group()));
        asTheSystem.run(() -> identity.createGroupQuery().list().stream().map(Group::getId)
                .filter(group -> Role.ofGroup(group).filter(role::equals).isPresent())
                .forEach(group -> identity.createUserQuery().memberOfGroup(group).list()
                        .forEach(user -> found.add(user.getId()))));
        return List.copyOf(found);
    }

    /** The user ids of all who have that group today, deputies too, in alphabetical order. */
    public List<String> of(String group) {
        Set<String> found = new TreeSet<>(deputies.of(group));
        asTheSystem.run(() -> identity.createUserQuery().memberOfGroup(group).list()
                .forEach(user -> found.add(user.getId())));
        return List.copyOf(found);
    }
}
