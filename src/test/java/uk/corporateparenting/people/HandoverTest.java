package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;

/** A worker leaves: children and open work go to a colleague, counted as a change of worker for each child. */
@EngineTest
class HandoverTest {

    private static final List<String> GRACE = List.of("north.team-manager", "council.staff");
    private static final LocalDate BORN = LocalDate.of(2015, 3, 9);

    @Autowired Handover handover;
    @Autowired Caseload caseload;
    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired IdentityService identity;
    @Autowired TaskService tasks;
    @Autowired JdbcClient db;

    @BeforeEach
    void two_social_workers_and_one_elsewhere() {
        person("leaver", "north.social-worker");
        person("stayer", "north.social-worker");
        person("visitor", "south.social-worker");
    }

    private void person(String id, String group) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName("The");
            user.setLastName(id);
            identity.saveUser(user);
            identity.createMembership(id, group);
        }
    }

    private String childOf(String worker) {
        String child = lookedAfter.child(BORN, LocalDate.of(2026, 5, 4));
        caseload.assign(child, Role.SOCIAL_WORKER, worker, "First worker", "grace");
        return child;
    }

    @Test
    void children_and_open_work_go_to_the_colleague_and_each_child_counts_a_change() {
        String child = childOf("leaver");
        lookedAfter.runs("counted-work", child);
        assertThat(council.task(child, "countedWork").getAssignee()).isEqualTo("leaver");

        Handover.Done done = handover.handOver("leaver", "stayer", "Moves to another council", "grace", GRACE);

        assertThat(done.children()).isPositive();
        assertThat(caseload.personFor(child, Role.SOCIAL_WORKER)).contains("stayer");
        assertThat(council.task(child, "countedWork").getAssignee()).isEqualTo("stayer");
        assertThat(db.sql("""
                select user_id || ': ' || why || ' by ' || recorded_by from care.caseload
                where child_ref = ? and role = 'social-worker' order by id desc limit 1""").param(child)
                .query(String.class).single()).isEqualTo("stayer: Moves to another council by grace");
        assertThat(tasks.createTaskQuery().taskAssignee("leaver").count()).isZero();
    }

    @Test
    void only_a_manager_of_their_team_and_only_to_somebody_of_that_role() {
        String child = childOf("leaver");
        List<String> hers = List.of("south.team-manager", "council.staff");

        assertThatThrownBy(() -> handover.handOver("leaver", "stayer", "Leaves", "victor", hers))
                .hasMessageContaining("only the work of people in your teams");
        assertThatThrownBy(() -> handover.handOver("leaver", "visitor", "Leaves", "grace", GRACE))
                .hasMessageContaining("only the work of people in your teams");
        assertThatThrownBy(() -> handover.handOver("leaver", "amara", "Leaves", "grace", GRACE))
                .hasMessage("That colleague is no social worker. Choose one who is.");
        assertThatThrownBy(() -> handover.handOver("leaver", "leaver", "Leaves", "grace", GRACE))
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> handover.handOver("leaver", "stayer", " ", "grace", GRACE)).hasMessageContaining("why");
        assertThat(caseload.personFor(child, Role.SOCIAL_WORKER)).contains("leaver");
    }

    @Test
    void a_manager_sees_the_people_of_their_own_teams_only() {
        assertThat(handover.workers(GRACE)).extracting(Handover.Worker::userId).contains("leaver", "stayer", "tom")
                .doesNotContain("visitor");
        assertThat(handover.workers(List.of("council.director"))).extracting(Handover.Worker::userId)
                .contains("leaver", "visitor");
        assertThat(handover.workers(List.of("north.social-worker"))).isEmpty();
    }
}
