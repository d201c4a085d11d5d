package uk.corporateparenting.people;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whose work it is. Models never write a group: they ask {@code ${owners.of(execution, 'social-worker')}}. */
@Component("owners")
public class Owners {

    private static final String TEAM = "team";

    private final Teams teams;

    Owners(Teams teams) {
        this.teams = teams;
    }

    /**
     * The groups that do the work of these roles for the case's team.
     *
     * @param roles one slug, or several with commas
     */
    public String of(DelegateExecution execution, String roles) {
        String team = team(execution);
        return Arrays.stream(roles.split(",")).map(String::strip).map(slug -> Role.of(slug).group(team))
                .collect(Collectors.joining(","));
    }

    /** A team that no longer exists would leave work that nobody can see: the default team takes it. */
    private String team(DelegateExecution execution) {
        Object team = execution.getVariable(TEAM);
        return team instanceof String slug && teams.exists(slug) ? slug : teams.defaultTeam();
    }
}
