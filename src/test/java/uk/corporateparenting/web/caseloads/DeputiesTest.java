package uk.corporateparenting.web.caseloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.people.Deputies;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.people.TestWork;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

/** Each chair has a queue of their own; whoever deputises sees that one, for as long as they do. */
@EngineTest
class DeputiesTest {

    @LocalServerPort
    int port;

    @Autowired ProcessEngine engine;
    @Autowired IdentityService identity;
    @Autowired RoleHolders holders;
    @Autowired JdbcClient db;
    @Autowired TestClock clock;

    private static final String PASSWORD = "long-enough-and-right";

    private final Map<Role, String> tasks = new EnumMap<>(Role.class);
    private final List<String> newcomers = new ArrayList<>();

    @BeforeEach
    void work_for_every_chair() {
        TestWork work = new TestWork(engine);
        for (Role chair : Deputies.CHAIRS) {
            String child = TestWork.newChild();
            work.as("admin", List.of(Role.ADMIN.group()), () -> engine.getRuntimeService().startProcessInstanceByKey(
                    "chairs-work", child, Map.of("team", "north", "chairRole", chair.slug())));
            tasks.put(chair, work.task(child, "chairWork").getId());
        }
    }

    @AfterEach
    void nobody_deputises_any_more() {
        clock.reset();
        Visitor helen = as("helen");
        db.sql("select id from care.cover_in_force where role is not null").query(Long.class).list()
                .forEach(id -> sends(helen, "/caseloads/cover/" + id + "/end", "why=The+test+is+over"));
        newcomers.forEach(identity::deleteUser);
    }

    @Test
    void no_chair_sees_the_queue_of_another() {
        for (Role chair : Deputies.CHAIRS) {
            for (String holder : holders.of(chair.group())) {
                assertThat(seen(as(holder))).as(holder).containsExactly(chair);
            }
        }
        assertThat(seen(as("tom"))).as("a social worker").isEmpty();
    }

    @Test
    void a_deputy_sees_that_chairs_queue_on_those_days_only() {
        Visitor priya = as("priya");
        LocalDate today = today();
        for (Role chair : Deputies.CHAIRS) {
            assertThat(appoints("helen", chair, "priya", today.plusDays(1), today.plusDays(2))).isEqualTo(302);
            assertThat(seen(priya)).as("not yet").isEmpty();
            assertThat(appoints("helen", chair, "priya", today, today)).isEqualTo(302);
            assertThat(seen(priya)).as("in the session that was open").containsExactly(chair);
            assertThat(holders.of(chair)).contains("priya");
            assertThat(holders.holds("priya", chair.group())).isFalse();
            ends(chair);
            assertThat(seen(priya)).as("in the session that goes on").isEmpty();
        }
    }

    @Test
    void work_a_deputy_has_taken_goes_back_to_the_chairs_queue() {
        assertThat(appoints("isaac", Role.CARE_PANEL_CHAIR, "priya", today(), today())).isEqualTo(302);
        String task = tasks.get(Role.CARE_PANEL_CHAIR);
        Visitor priya = as("priya");
        assertThat(priya.page("/work-in-hand").statusCode()).isEqualTo(200);
        engine.getTaskService().claim(task, "priya");
        assertThat(seen(priya)).containsExactly(Role.CARE_PANEL_CHAIR);
        clock.to(clock.now().plus(Duration.ofDays(1)));
        assertThat(seen(priya)).as("the last day is over").isEmpty();
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        assertThat(seen(as("quentin"))).containsExactly(Role.CARE_PANEL_CHAIR);
    }

    @Test
    void only_a_manager_of_the_council_appoints_and_only_who_can_be_one() {
        LocalDate today = today();
        for (String other : List.of("grace", "carol", "quentin", "priya", "admin")) {
            assertThat(appoints(other, Role.CARE_PANEL_CHAIR, "priya", today, today)).as(other).isEqualTo(403);
        }
        assertThat(appoints("helen", Role.CARE_PANEL_CHAIR, "helen", today, today)).as("oneself").isEqualTo(422);
        assertThat(appoints("helen", Role.CARE_PANEL_CHAIR, "quentin", today, today)).as("is the chair").isEqualTo(422);
        assertThat(appoints("helen", Role.CARE_PANEL_CHAIR, "pc-bright", today, today)).as("an agency").isEqualTo(422);
        assertThat(appoints("helen", Role.DIRECTOR, "priya", today, today)).as("no chair").isEqualTo(422);
        assertThat(appoints("helen", Role.CARE_PANEL_CHAIR, "priya", today, today.minusDays(1))).isEqualTo(422);
        assertThat(as("grace").page("/caseloads/cover").body()).doesNotContain("Deputies of the chairs");
        assertThat(appoints("helen", Role.STABILITY_CHAIR, "priya", today, today)).isEqualTo(302);
        assertThat(as("isaac").page("/caseloads/cover").body())
                .contains("Deputies of the chairs", "Stability meeting chair", "Priya Nair", "Helen Ashworth", "Leave");
    }

    @Test
    void a_role_that_is_withdrawn_is_gone_in_a_session_that_goes_on() {
        String leaver = newcomer("north.duty-and-advice", "north.team-manager");
        Visitor session = as(leaver);
        TestWork work = new TestWork(engine);
        String child = TestWork.newChild();
        work.start(child, "north");
        String task = work.task(child, "answerContact").getId();
        assertThat(session.page("/caseloads/cover").statusCode()).isEqualTo(200);
        assertThat(sees(session, task)).isTrue();
        engine.getTaskService().claim(task, leaver);

        identity.deleteMembership(leaver, "north.team-manager");
        assertThat(session.page("/caseloads/cover").statusCode()).isEqualTo(403);
        assertThat(sees(session, task)).isTrue();

        identity.createMembership(leaver, "council.care-panel");
        identity.deleteMembership(leaver, "north.duty-and-advice");
        assertThat(sees(session, task)).as("what came with the role went back to the team").isFalse();
        assertThat(work.task(child, "answerContact").getAssignee()).isNull();

        identity.deleteMembership(leaver, "council.care-panel");
        assertThat(session.page("/work-in-hand").statusCode()).as("no role, no session").isEqualTo(302);
        assertThat(session.get("/camunda/api/engine/engine/default/task/" + task).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_is_deleted_is_signed_out() {
        String leaver = newcomer("north.social-worker");
        Visitor session = as(leaver);
        assertThat(session.page("/work-in-hand").statusCode()).isEqualTo(200);
        identity.deleteUser(leaver);
        assertThat(session.page("/work-in-hand").statusCode()).isEqualTo(302);
    }

    private String newcomer(String... groups) {
        String id = "n" + UUID.randomUUID().toString().substring(0, 8);
        User user = identity.newUser(id);
        user.setFirstName("New");
        user.setLastName("Comer");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(id, group));
        newcomers.add(id);
        return id;
    }

    private Visitor as(String user) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, newcomers.contains(user) ? PASSWORD : user);
        return visitor;
    }

    private Set<Role> seen(Visitor visitor) {
        Set<Role> seen = tasks.entrySet().stream().filter(one -> sees(visitor, one.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        return seen;
    }

    private static boolean sees(Visitor visitor, String task) {
        return visitor.get("/camunda/api/engine/engine/default/task/" + task).statusCode() == 200;
    }

    private int appoints(String by, Role chair, String deputy, LocalDate from, LocalDate until) {
        return sends(as(by), "/caseloads/cover/deputies", "chair=" + chair.slug() + "&deputy=" + deputy + "&from=" + from
                + "&until=" + until + "&why=Leave");
    }

    private void ends(Role chair) {
        Visitor isaac = as("isaac");
        db.sql("select id from care.cover_in_force where role = ?").param(chair.slug()).query(Long.class).list()
                .forEach(id -> assertThat(sends(isaac, "/caseloads/cover/" + id + "/end", "why=Back")).isEqualTo(302));
    }

    private static int sends(Visitor visitor, String path, String fields) {
        return visitor.submit(path, fields + "&_csrf=" + visitor.tokenOn("/")).statusCode();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
    }
}
