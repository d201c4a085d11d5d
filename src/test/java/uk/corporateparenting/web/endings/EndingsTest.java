package uk.corporateparenting.web.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PlacementLesson;
import uk.corporateparenting.record.Fact.TeamAllocation;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

/** Themes of endings are counted for managers, and nobody can be recognised in the numbers. */
@EngineTest
class EndingsTest {

    private static final String SEEN = "Culture, faith, language, who I am";

    @Autowired EndingThemes themes;
    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @LocalServerPort
    int port;

    private List<String> numbers(Role role, String team) {
        return themes.seenBy(List.of(team == null ? role.group() : role.group(team))).stream()
                .filter(row -> row.theme().equals(SEEN)).findFirst().orElseThrow().numbers();
    }

    @Test
    void small_numbers_all_look_the_same_and_a_manager_sees_their_own_team() {
        LocalDate today = LondonTime.day(clock.now());
        LocalDate lastYear = LocalDate.of(themes.years().get(1), 6, 1);
        for (int n = 0; n < EndingThemes.FEWEST; n++) {
            String child = lookedAfter.child(today.minusYears(9), today.minusDays(400));
            record.add(child, new TeamAllocation(clock.now(), "south"), "tom");
            record.add(child, new PlacementLesson(today, "interview", "identity", "concern", "Nobody knew my church"),
                    "tom");
            record.add(child, new PlacementLesson(today, "disruption", "identity", "concern", null), "tom");
            if (n > 0) {
                record.add(child, new PlacementLesson(lastYear, "interview", "identity", "good", null), "tom");
            }
        }
        assertThat(numbers(Role.TEAM_MANAGER, "south")).as("each child once; five are too few to be told")
                .containsExactly("fewer than 6", "6", "fewer than 6", "fewer than 6", "fewer than 6", "fewer than 6");
        assertThat(numbers(Role.TEAM_MANAGER, "north").get(1)).isEqualTo("fewer than 6");
        assertThat(numbers(Role.SOCIAL_WORKER, "south")).containsOnly("fewer than 6");
        assertThat(numbers(Role.DIRECTOR, null).get(1)).isNotEqualTo("fewer than 6");

        Visitor manager = new Visitor(port);
        manager.signIn("yusuf", "yusuf");
        assertThat(manager.page("/").body()).contains("/endings");
        assertThat(manager.page("/endings").body()).contains(SEEN, "fewer than 6").doesNotContain("CH-0", "church");
        Visitor worker = new Visitor(port);
        worker.signIn("tom", "tom");
        assertThat(worker.page("/").body()).doesNotContain("/endings");
        assertThat(worker.page("/endings").statusCode()).isEqualTo(403);
    }
}
