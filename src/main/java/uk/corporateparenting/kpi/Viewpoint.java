package uk.corporateparenting.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.corporateparenting.people.Role;

/**
 * What somebody may see of the figures.
 *
 * @param user         the user id
 * @param groups       the groups that user holds
 * @param wholeCouncil or only {@code teams}
 * @param teams        slugs of the teams the viewer manages
 * @param cases        whether also the list of children behind a number
 */
public record Viewpoint(String user, Set<String> groups, boolean wholeCouncil, Set<String> teams, boolean cases) {

    private static final List<Role> COUNCIL_MANAGERS = List.of(Role.SERVICE_MANAGER, Role.DIRECTOR);
    private static final List<Role> COUNCIL_NUMBERS =
            List.of(Role.CHIEF_EXECUTIVE, Role.REVIEWING_MANAGER, Role.PERFORMANCE, Role.LEAD_MEMBER);
    private static final List<Role> TEAM_MANAGERS = List.of(Role.TEAM_MANAGER, Role.DUTY_MANAGER);

    public Viewpoint {
        groups = Set.copyOf(groups);
        teams = Set.copyOf(teams);
    }

    public static Viewpoint of(String user, Collection<String> groups) {
        boolean manages = holds(groups, COUNCIL_MANAGERS);
        Set<String> teams = groups.stream().filter(group -> Role.ofGroup(group).filter(TEAM_MANAGERS::contains)
                .isPresent()).map(group -> group.substring(0, group.indexOf('.'))).collect(Collectors.toSet());
        boolean council = manages || holds(groups, COUNCIL_NUMBERS);
        return new Viewpoint(user, Set.copyOf(groups), council, teams, manages || !council && !teams.isEmpty());
    }

    private static boolean holds(Collection<String> groups, List<Role> roles) {
        return roles.stream().anyMatch(role -> groups.contains(role.group()));
    }

    /** Whether there is anything at all. */
    public boolean isEmpty() {
        return !wholeCouncil && teams.isEmpty();
    }

    /** The teams a question is about, given what the viewer may see; null: the whole council. */
    Set<String> teams(Filter filter) {
        if (filter.team() == null) {
            return wholeCouncil ? null : teams;
        }
        return wholeCouncil || teams.contains(filter.team()) ? Set.of(filter.team()) : Set.of();
    }

    /** The teams to choose from, of all there are. */
    public List<String> choice(Collection<String> all) {
        Stream<String> seen = all.stream().filter(team -> wholeCouncil || teams.contains(team));
        return seen.sorted().toList();
    }
}
