package uk.corporateparenting.childincare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.Team;
import uk.corporateparenting.people.Teams;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.Screen;

/** Who could become a child's worker. */
@Component
class Workforce {

    private final IdentityService identity;
    private final Teams teams;
    private final AsTheSystem asTheSystem;

    Workforce(@Lazy IdentityService identity, Teams teams, AsTheSystem asTheSystem) {
        this.identity = identity;
        this.teams = teams;
        this.asTheSystem = asTheSystem;
    }

    /** Names by user id of everybody who holds the role in that team, or anywhere where the role knows no teams. */
    Map<String, String> holding(Role role, String team) {
        Map<String, String> names = new LinkedHashMap<>();
        // Whoever allocates need not be allowed to look people up in the engine.
        asTheSystem.run(() -> identity.createUserQuery().memberOfGroup(role.group(team)).orderByUserId().asc().list()
                .forEach(user -> names.put(user.getId(), (Objects.toString(user.getFirstName(), "") + " "
                        + Objects.toString(user.getLastName(), "")).strip())));
        return names;
    }

    /** A choice among everybody who holds one of the roles in some team. */
    List<Screen.Option> options(Collection<Role> roles) {
        Map<String, List<String>> held = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Role role : roles) {
            for (Team team : role.isTeamRole() ? teams.all() : teams.all().subList(0, 1)) {
                holding(role, team.slug()).forEach((user, name) -> {
                    names.put(user, name);
                    held.computeIfAbsent(user, u -> new ArrayList<>())
                            .add(role.plainName() + (role.isTeamRole() ? ", " + team.name() : ""));
                });
            }
        }
        return names.entrySet().stream().map(person -> new Screen.Option(person.getKey(), person.getValue() + " ("
                + held.get(person.getKey()).stream().distinct().collect(Collectors.joining("; ")) + ")")).toList();
    }
}
