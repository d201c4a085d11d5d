package uk.corporateparenting.web.indicators;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Team;
import uk.corporateparenting.people.Teams;

/** What teams are called. */
@Component
class TeamNames {

    private final Teams teams;

    TeamNames(Teams teams) {
        this.teams = teams;
    }

    List<Team> all() {
        return teams.all();
    }

    String name(String slug) {
        return slug == null ? "No team yet" : teams.all().stream().filter(team -> team.slug().equals(slug))
                .map(Team::name).findFirst().orElse(Words.slug(slug));
    }
}
