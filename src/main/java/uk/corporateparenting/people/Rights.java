package uk.corporateparenting.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine: the lines of the {@link RightsTable} and nothing else. At every start missing
 * rights are given and rights of our roles that no line gives are taken back. Grants on tasks are the engine's
 * business, those on filters are given with the filter.
 */
@Component
class Rights {

    private static final Set<Resources> GOVERNED_ELSEWHERE =
            Set.of(Resources.TASK, Resources.FILTER, Resources.GROUP);

    private final AuthorizationService authorizations;
    private final Teams teams;
    private final RightsTable table;

    Rights(AuthorizationService authorizations, Teams teams, RightsTable table) {
        this.authorizations = authorizations;
        this.teams = teams;
        this.table = table;
    }

    private record Place(String group, int resource, String id) {
    }

    void bringUpToDate() {
        Map<Place, Authorization> given = given();
        Map<Place, Set<Permissions>> wanted = wanted();
        given.forEach((place, grant) -> {
            if (!wanted.containsKey(place) && isOurs(place)) {
                authorizations.deleteAuthorization(grant.getId());
            }
        });
        wanted.forEach((place, permissions) -> {
            Authorization grant = given.get(place);
            if (grant == null) {
                grant(place, permissions);
            } else if (!permissions(grant).equals(effective(permissions, place.resource()))) {
                grant.setPermissions(permissions.toArray(Permission[]::new));
                authorizations.saveAuthorization(grant);
            }
        });
    }

    /** Lets a role's group do this with one resource, once. */
    void grantOnce(String group, Resource resource, String id, Permission... permissions) {
        if (authorizations.createAuthorizationQuery()
                .groupIdIn(group).resourceType(resource).resourceId(id).count() == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    private void grant(Place place, Set<Permissions> permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(place.group());
        grant.setResourceType(place.resource());
        grant.setResourceId(place.id());
        grant.setPermissions(permissions.toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }

    private Map<Place, Authorization> given() {
        Map<Place, Authorization> given = new HashMap<>();
        authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT).list().stream()
                .filter(grant -> grant.getGroupId() != null)
                .forEach(grant -> given.put(
                        new Place(grant.getGroupId(), grant.getResourceType(), grant.getResourceId()), grant));
        return given;
    }

    private Map<Place, Set<Permissions>> wanted() {
        Map<Place, Set<Permissions>> wanted = new HashMap<>();
        for (RightsTable.Line line : table.lines()) {
            if (line.isOfTheEnginesOwn()) {
                List<Permissions> permissions = line.acts().stream().map(Permissions::valueOf).toList();
                int resource = Resources.valueOf(line.kind()).resourceType();
                for (String group : groups(line.roles())) {
                    wanted.computeIfAbsent(new Place(group, resource, line.on()), place -> new HashSet<>())
                            .addAll(permissions);
                }
            }
        }
        return wanted;
    }

    private Set<String> groups(List<String> roles) {
        return roles.stream().map(Role::of)
                .flatMap(role -> teams.all().stream().map(team -> role.group(team.slug())))
                .collect(Collectors.toSet());
    }

    /** Only what was given to one of our roles; a council's own groups are its own. */
    private static boolean isOurs(Place place) {
        return Role.ofGroup(place.group()).isPresent()
                && GOVERNED_ELSEWHERE.stream().noneMatch(resource -> resource.resourceType() == place.resource());
    }

    private static Set<Permissions> permissions(Authorization grant) {
        return forResource(grant.getResourceType()).filter(grant::isPermissionGranted).collect(Collectors.toSet());
    }

    private static Set<Permissions> effective(Set<Permissions> wanted, int resource) {
        return wanted.contains(Permissions.ALL) ? forResource(resource).collect(Collectors.toSet()) : wanted;
    }

    private static Stream<Permissions> forResource(int type) {
        return Arrays.stream(Permissions.values()).filter(permission -> permission != Permissions.NONE)
                .filter(permission -> Arrays.stream(permission.getTypes()).anyMatch(r -> r.resourceType() == type));
    }
}
