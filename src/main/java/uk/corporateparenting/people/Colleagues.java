package uk.corporateparenting.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;

/** What colleagues and groups are called. */
@Component
public class Colleagues {

    private final IdentityService identity;
    private final Teams teams;
    private final AsTheSystem asTheSystem;

    Colleagues(@Lazy IdentityService identity, Teams teams, AsTheSystem asTheSystem) {
        this.identity = identity;
        this.teams = teams;
        this.asTheSystem = asTheSystem;
    }

    /** First and last name by user id; nobody who is not known here. */
    public Map<String, String> names(Collection<String> userIds) {
        Map<String, String> names = new TreeMap<>();
        String[] ids = userIds.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
        if (ids.length > 0) {
            // People may read only their own account in the engine.
            asTheSystem.run(() -> identity.createUserQuery().userIdIn(ids).list().forEach(user -> {
                String name = (Objects.toString(user.getFirstName(), "") + " "
                        + Objects.toString(user.getLastName(), "")).strip();
                names.put(user.getId(), name.isEmpty() ? user.getId() : name);
            }));
        }
        return names;
    }

    /** First and last name; the id itself of somebody who is not known here. */
    public String name(String userId) {
        return names(List.of(userId)).getOrDefault(userId, userId);
    }

    /** For example "Duty and advice, North"; the id itself for a group that is none of ours. */
    public String group(String groupId) {
        return Role.ofGroup(groupId).map(role -> teams.all().stream()
                .filter(team -> role.isTeamRole() && role.group(team.slug()).equals(groupId)).findFirst()
                .map(team -> role.plainName() + ", " + team.name()).orElse(role.plainName())).orElse(groupId);
    }
}
