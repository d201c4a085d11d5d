package uk.corporateparenting.web.endings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.FormCatalogue;

/**
 * How many children's placements ended with which theme in which year of the council, good or a concern. Every number
 * under six looks the same, nought too, and there is no sum from which one could be worked out.
 */
@Component
class EndingThemes {

    static final int FEWEST = 6;
    private static final int YEARS = 3;
    private static final List<String> TONES = List.of("good", "concern");
    private static final List<Role> WHOLE_COUNCIL = List.of(Role.SERVICE_MANAGER, Role.DIRECTOR, Role.REVIEWING_MANAGER,
            Role.FOSTERING_OFFICER, Role.PLACEMENTS_OFFICER, Role.STABILITY_CHAIR, Role.PERFORMANCE);

    private final JdbcClient db;
    private final FormCatalogue forms;
    private final Clock clock;

    EndingThemes(JdbcClient db, FormCatalogue forms, Clock clock) {
        this.db = db;
        this.forms = forms;
        this.clock = clock;
    }

    /** A theme, and for each year what went well, then what was a concern. */
    record Row(String theme, List<String> numbers) {
    }

    private record Cell(String theme, String tone, int year) {
    }

    /** The years as the council counts them, from April, the present one first. */
    List<Integer> years() {
        LocalDate today = LondonTime.day(clock.instant());
        int now = today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();
        return IntStream.range(0, YEARS).map(back -> now - back).boxed().toList();
    }

    /** A manager of a team sees what came of the children of their team. */
    List<Row> seenBy(Collection<String> groups) {
        List<Integer> years = years();
        Map<Cell, Integer> children = new HashMap<>();
        db.sql("""
                select l.theme, l.tone, extract(year from l.heard_on - interval '3 months')::int as year,
                       count(distinct l.child_ref) as children
                from care.placement_lesson l
                left join lateral (select team from care.team_allocation t
                    where t.child_ref in (select care.references_of(l.child_ref))
                    order by allocated_at desc limit 1) a on true
                where l.heard_on >= :since and (:all or a.team in (:teams))
                and not exists (select from care.placement_lesson s where s.supersedes = l.id)
                group by 1, 2, 3""")
                .param("since", LocalDate.of(years.get(YEARS - 1), Month.APRIL, 1))
                .param("all", WHOLE_COUNCIL.stream().anyMatch(role -> groups.contains(role.group())))
                .param("teams", Stream.concat(Stream.of(""), groups.stream().filter(EndingThemes::leadsATeam)
                        .map(group -> group.substring(0, group.indexOf('.')))).toList())
                .query(row -> {
                    children.put(new Cell(row.getString("theme"), row.getString("tone"), row.getInt("year")),
                            row.getInt("children"));
                });
        return forms.question("hold-end-of-placement-interview", "theme1").orElseThrow().choices().entrySet().stream()
                .map(theme -> new Row(theme.getValue(), years.stream().flatMap(year -> TONES.stream()
                        .map(tone -> words(children.getOrDefault(new Cell(theme.getKey(), tone, year), 0)))).toList()))
                .toList();
    }

    private static boolean leadsATeam(String group) {
        return Role.ofGroup(group).filter(Role.TEAM_MANAGER::equals).isPresent();
    }

    static String words(int children) {
        return children < FEWEST ? "fewer than " + FEWEST : String.valueOf(children);
    }
}
