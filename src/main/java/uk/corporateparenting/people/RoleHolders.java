package uk.corporateparenting.people;

import java.util.ArrayList;
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

    RoleHolders(IdentityService identity, AsTheSystem asTheSystem) {
        this.identity = identity;
        this.asTheSystem = asTheSystem;
    }

    /** Whether the person is in the group of a role, as {@link Role#group(String)} names it. */
    public boolean has(String userId, String group) {
        boolean[] found = new boolean[1];
        asTheSystem.run(() -> found[0] = identity.createUserQuery().userId(userId).memberOfGroup(group).count() > 0);
        return found[0];
    }

    /** The groups that person is in. */
    public List<String> groupsOf(String userId) {
        Set<String> found = new TreeSet<>();
        asTheSystem.run(() -> identity.createGroupQuery().groupMember(userId).list()
                .forEach(group -> found.add(group.getId())));
        return List.copyOf(found);
    }

    /** The user ids of all who hold a role, in whichever team, in alphabetical order. */
    public List<String> of(Role role) {
        Set<String> found = new TreeSet<>();
        asTheSystem.run(() -> identity.createGroupQuery().list().stream().map(Group::getId)
                .filter(group -> Role.ofGroup(group).filter(role::equals).isPresent())
                .forEach(group -> identity.createUserQuery().memberOfGroup(group).list()
                        .forEach(user -> found.add(user.getId()))));
        return List.copyOf(found);
    }

    /** The user ids of all who are in that group, in alphabetical order. */
    public List<String> of(String group) {
        List<String> found = new ArrayList<>();
        asTheSystem.run(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list()
                .forEach(user -> found.add(user.getId())));
        return found;
    }
}
