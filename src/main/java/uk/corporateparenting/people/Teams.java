package uk.corporateparenting.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The locality teams: data of the council. */
@Component
public class Teams {

    private static final int INWARD_LENGTH = 3;
    private static final int SHORTEST_FULL_POSTCODE = 5;

    private final JdbcClient db;
    private volatile List<Team> known;

    Teams(JdbcClient db) {
        this.db = db;
    }

    /** All teams, read once; a team that is added starts to count with the next start. */
    public List<Team> all() {
        if (known == null) {
            known = db.sql("select slug, name, outward_codes, is_default from care.team order by slug")
                    .query((row, n) -> new Team(row.getString(1), row.getString(2),
                            Set.of((String[]) row.getArray(3).getArray()), row.getBoolean(4)))
                    .list();
        }
        return known;
    }

    /** The slug of the team that covers a postcode; of the default team if it is unknown or covered by none. */
    public String teamFor(String postcode) {
        String outward = outward(postcode);
        return all().stream().filter(team -> team.outwardCodes().contains(outward)).map(Team::slug)
                .findFirst().orElseGet(this::defaultTeam);
    }

    /** The slug of the team that takes what no other covers. */
    public String defaultTeam() {
        return all().stream().filter(Team::isDefault).map(Team::slug).findFirst()
                .orElseThrow(() -> new IllegalStateException("No team is the default one"));
    }

    boolean exists(String slug) {
        return all().stream().anyMatch(team -> team.slug().equals(slug));
    }

    private static String outward(String postcode) {
        if (postcode == null) {
            return "";
        }
        String compact = postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return compact.length() < SHORTEST_FULL_POSTCODE
                ? compact : compact.substring(0, compact.length() - INWARD_LENGTH);
    }
}
