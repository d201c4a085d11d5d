package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class WhoseWorkTest {

    private static final List<String> AMARAS_GROUPS = List.of("north.duty-and-advice", "council.staff");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    Caseload caseload;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    TestWork work;
    String child;

    @BeforeEach
    void aNewChild() {
        work = new TestWork(engine);
        child = TestWork.newChild();
    }

    @Test
    void work_goes_to_the_role_in_the_childs_team() {
        work.start(child, "south");
        assertThat(groups("answerContact")).containsExactly("south.duty-and-advice");
    }

    @Test
    void work_of_an_unknown_team_goes_to_the_default_team() {
        work.start(child, "nowhere");
        assertThat(groups("answerContact")).containsExactly("north.duty-and-advice");
        String another = child = TestWork.newChild();
        work.start(another, null);
        assertThat(groups("answerContact")).containsExactly("north.duty-and-advice");
    }

    @Test
    void work_of_several_roles_goes_to_each_where_it_is_held() {
        work.start(child, "south");
        assertThat(groups("protectChild"))
                .containsExactlyInAnyOrder("south.duty-and-advice", "council.emergency-duty-team");
    }

    @Test
    void new_work_goes_to_the_childs_own_worker() {
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "Allocated after the assessment", "grace");
        work.start(child, "north");
        assertThat(work.task(child, "visitChild").getAssignee()).isEqualTo("tom");
        assertThat(work.task(child, "answerContact").getAssignee()).isNull();
    }

    @Test
    void a_worker_who_is_not_in_the_team_gets_no_work_that_the_team_should_see() {
        caseload.assign(child, Role.SOCIAL_WORKER, "zoe", "Allocated before the move", "grace");
        work.start(child, "north");
        assertThat(work.task(child, "visitChild").getAssignee()).isNull();
    }

    @Test
    void work_of_a_worker_who_is_away_waits_for_the_team() {
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "Allocated after the assessment", "grace");
        LocalDate today = LocalDate.ofInstant(clock.now(), LondonTime.LONDON);
        long cover = db.sql("""
                insert into care.cover (away, cover, from_on, until_on, why, recorded_at, recorded_by)
                values ('tom', 'grace', ?, ?, 'Ill', now(), 'grace') returning id""").params(today, today)
                .query(Long.class).single();
        work.start(child, "north");
        db.sql("insert into care.cover_end (cover_id, why, recorded_at, recorded_by) values (?, 'Back', now(), 'grace')")
                .param(cover).update();
        assertThat(work.task(child, "visitChild").getAssignee()).isNull();
        assertThat(groups("visitChild")).containsExactly("north.social-worker");
    }

    @Test
    void work_of_a_team_in_which_nobody_is_left_waits_for_the_manager_and_then_for_the_one_above() {
        work.start(child, "south");
        assertThat(groups("visitChild")).containsExactly("south.social-worker");
        List<String> left = members("south.social-worker");
        List<String> managers = members("south.team-manager");
        try {
            left.forEach(user -> identity.deleteMembership(user, "south.social-worker"));
            work.start(child = TestWork.newChild(), "south");
            assertThat(groups("visitChild")).containsExactlyInAnyOrder("south.social-worker", "south.team-manager");
            managers.forEach(user -> identity.deleteMembership(user, "south.team-manager"));
            work.start(child = TestWork.newChild(), "south");
            assertThat(groups("visitChild")).containsExactlyInAnyOrder("south.social-worker", "council.service-manager");
        } finally {
            left.forEach(user -> rejoin(user, "south.social-worker"));
            managers.forEach(user -> rejoin(user, "south.team-manager"));
        }
    }

    private List<String> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream().map(User::getId).toList();
    }

    private void rejoin(String user, String group) {
        if (!members(group).contains(user)) {
            identity.createMembership(user, group);
        }
    }

    @Test
    void open_work_moves_with_a_change_of_worker_and_stays_with_a_colleague_who_took_it() {
        work.start(child, "north");
        tasks.claim(work.task(child, "answerContact").getId(), "ben");
        work.as("amara", AMARAS_GROUPS, () -> {
            caseload.assign(child, Role.SOCIAL_WORKER, "tom", "First allocation", "amara");
            caseload.assign(child, Role.DUTY_AND_ADVICE, "amara", "First allocation", "amara");
        });
        assertThat(work.task(child, "visitChild").getAssignee()).isEqualTo("tom");
        assertThat(work.task(child, "answerContact").getAssignee()).isEqualTo("ben");
    }

    @Test
    void a_child_has_one_worker_in_a_role_at_a_time() {
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "First allocation", "grace");
        caseload.assign(child, Role.SOCIAL_WORKER, "zoe", "Moved to the south", "grace");
        caseload.assign(child, Role.SOCIAL_WORKER, "zoe", "Said twice", "grace");
        assertThat(caseload.personFor(child, Role.SOCIAL_WORKER)).hasValue("zoe");
        assertThat(caseload.personFor(child, Role.TEAM_MANAGER)).isEmpty();
    }

    @Test
    void a_grant_lets_work_on_a_task_and_not_change_it() {
        work.start(child, "north");
        String task = work.task(child, "answerContact").getId();
        assertThat(may(Permissions.READ, task)).isTrue();
        assertThat(may(Permissions.TASK_WORK, task)).isTrue();
        assertThat(may(Permissions.UPDATE, task)).isFalse();
        assertThat(may(Permissions.TASK_ASSIGN, task)).isFalse();
    }

    @Test
    void a_grant_goes_with_the_assignee() {
        work.start(child, "north");
        String task = work.task(child, "visitChild").getId();
        tasks.claim(task, "amara");
        assertThat(mayAlone("amara", task)).isTrue();
        tasks.setAssignee(task, "ben");
        assertThat(mayAlone("amara", task)).isFalse();
        assertThat(mayAlone("ben", task)).isTrue();
        tasks.setAssignee(task, null);
        assertThat(mayAlone("ben", task)).isFalse();
    }

    @Test
    void a_grant_goes_with_the_candidate() {
        work.start(child, "north");
        String task = work.task(child, "answerContact").getId();
        work.as("admin", List.of(Role.ADMIN.group()), () -> {
            tasks.deleteCandidateGroup(task, "north.duty-and-advice");
            tasks.addCandidateUser(task, "ben");
            tasks.setAssignee(task, "ben");
            tasks.setAssignee(task, null);
        });
        assertThat(may(Permissions.READ, task)).isFalse();
        assertThat(mayAlone("ben", task)).as("still a candidate").isTrue();
        work.as("admin", List.of(Role.ADMIN.group()), () -> tasks.deleteCandidateUser(task, "ben"));
        assertThat(mayAlone("ben", task)).isFalse();
    }

    @Test
    void no_grant_outlives_its_task() {
        work.start(child, "north");
        String task = work.task(child, "answerContact").getId();
        tasks.claim(task, "amara");
        work.as("admin", List.of(Role.ADMIN.group()), () -> engine.getRuntimeService().deleteProcessInstance(
                work.task(child, "answerContact").getProcessInstanceId(), "test"));
        assertThat(engine.getAuthorizationService().createAuthorizationQuery()
                .resourceType(Resources.TASK).resourceId(task).count()).isZero();
    }

    private boolean may(Permissions permission, String task) {
        return engine.getAuthorizationService()
                .isUserAuthorized("amara", AMARAS_GROUPS, permission, Resources.TASK, task);
    }

    private boolean mayAlone(String user, String task) {
        return engine.getAuthorizationService()
                .isUserAuthorized(user, List.of(), Permissions.TASK_WORK, Resources.TASK, task);
    }

    private List<String> groups(String key) {
        return tasks.getIdentityLinksForTask(work.task(child, key).getId()).stream()
                .map(IdentityLink::getGroupId).toList();
    }
}
