package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.escalation.FileLadders;
import uk.corporateparenting.people.DemoPeople.DemoPerson;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class RightsTest {

    private static final String DUTY = "north.duty-and-advice";
    private static final Set<String> FRONT_DOOR = Set.of("duty-and-advice", "duty-manager", "emergency-duty-team",
            "assessment-worker", "team-manager", "service-manager", "director", "placements-officer",
            "kinship-assessor", "nominated-officer", "legal-adviser", "family-group-coordinator", "conference-chair",
            "care-panel", "care-panel-chair", "reviewing-manager", "business-support", "social-worker",
            "reviewing-officer");

    @Autowired
    ProcessEngine engine;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    Seeding seeding;

    @Autowired
    People people;

    @Autowired
    Teams teams;

    @Autowired
    WorklistDays days;

    @Autowired
    TestClock clock;

    @Test
    void another_start_changes_nothing() {
        List<String> before = state();
        seeding.afterSingletonsInstantiated();
        assertThat(state()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_right_that_no_line_gives_is_taken_back_and_one_that_was_changed_is_put_right() {
        List<String> before = state();
        grant(DUTY, Resources.PROCESS_INSTANCE, "*", Permissions.DELETE);
        grant(DUTY, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        seeding.afterSingletonsInstantiated();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_councils_own_group_is_left_alone() {
        grant("reporting", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        seeding.afterSingletonsInstantiated();
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("reporting").count()).isOne();
    }

    @Test
    void only_duty_may_start_a_case_and_only_who_may_see_all_of_them_looks_into_cockpit() {
        Set<Role> entitled = Set.of(Role.ADMIN, Role.SERVICE_MANAGER, Role.DIRECTOR, Role.PERFORMANCE);
        assertThat(may(DUTY, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "entry-to-care")).isTrue();
        assertThat(may("north.social-worker", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION,
                "entry-to-care")).isFalse();
        for (Role role : Role.values()) {
            assertThat(may(role.group("north"), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                    .as(role.slug()).isEqualTo(entitled.contains(role));
            assertThat(may(role.group("north"), Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "entry-to-care"))
                    .as(role.slug()).isEqualTo(role == Role.ADMIN);
            assertThat(may(role.group("north"), Permissions.CREATE, Resources.FILTER, "*"))
                    .as(role.slug()).isEqualTo(role == Role.ADMIN);
        }
    }

    @Test
    void a_partners_system_has_no_right_in_the_engine() {
        assertThat(authorizations.createAuthorizationQuery().groupIdIn(Role.PARTNER.group()).list())
                .allSatisfy(grant -> assertThat(grant.getResourceType()).isEqualTo(Resources.GROUP.resourceType()));
        assertThat(people.groupsNow("partner")).containsExactly(Role.PARTNER.group());
    }

    @Test
    void nobody_may_delete_themselves() {
        assertThat(authorizations.isUserAuthorized("tom", List.of(), Permissions.READ, Resources.USER, "tom")).isTrue();
        assertThat(authorizations.isUserAuthorized("tom", List.of(), Permissions.DELETE, Resources.USER, "tom"))
                .isFalse();
    }

    @Test
    void whoever_is_given_a_role_is_one_of_the_staff_at_the_next_sign_in_and_no_longer_without_it() {
        identity.saveUser(identity.newUser("newcomer"));
        assertThat(people.groupsNow("newcomer")).isEmpty();
        identity.createMembership("newcomer", "south.duty-manager");
        assertThat(people.groupsNow("newcomer")).containsExactlyInAnyOrder("south.duty-manager", "council.staff");
        identity.deleteMembership("newcomer", "south.duty-manager");
        assertThat(people.groupsNow("newcomer")).isEmpty();
    }

    @Test
    void every_role_of_the_front_door_is_held_in_the_north_and_no_team_role_is_missing_in_the_south() {
        Set<String> held = DemoPeople.all().stream().map(DemoPerson::group).collect(Collectors.toSet());
        assertThat(FRONT_DOOR).allSatisfy(slug -> assertThat(held).contains(Role.of(slug).group("north")));
        assertThat(FRONT_DOOR).allSatisfy(slug -> assertThat(held).contains(Role.of(slug).group("south")));
        assertThat(DemoPeople.all()).extracting(DemoPerson::userId).doesNotHaveDuplicates();
    }

    @Test
    void a_postcode_says_which_team() {
        assertThat(teams.teamFor("LE11 2AB")).isEqualTo("north");
        assertThat(teams.teamFor("le1 2ab")).isEqualTo("south");
        assertThat(teams.teamFor("LE102AB")).isEqualTo("south");
        assertThat(teams.teamFor("LE16")).isEqualTo("south");
        assertThat(teams.teamFor("SW1A 1AA")).isEqualTo("north");
        assertThat(teams.teamFor(null)).isEqualTo("north");
    }

    @Test
    void a_group_says_which_role() {
        assertThat(Role.ofGroup("south.team-manager")).hasValue(Role.TEAM_MANAGER);
        assertThat(Role.ofGroup("council.director")).hasValue(Role.DIRECTOR);
        assertThat(Role.ofGroup("camunda-admin")).hasValue(Role.ADMIN);
        assertThat(Role.ofGroup("north.director")).isEmpty();
        assertThat(Role.ofGroup("director")).isEmpty();
    }

    @Test
    void the_lists_show_my_work_and_what_my_team_has_not_taken() {
        TestWork work = new TestWork(engine);
        String mine = TestWork.newChild();
        String untaken = TestWork.newChild();
        String colleagues = TestWork.newChild();
        List.of(mine, untaken, colleagues).forEach(child -> work.start(child, "north"));
        engine.getTaskService().claim(work.task(mine, "answerContact").getId(), "amara");
        engine.getTaskService().claim(work.task(colleagues, "answerContact").getId(), "ben");

        assertThat(answerContact("Mine")).contains(work.task(mine, "answerContact").getId())
                .doesNotContain(work.task(untaken, "answerContact").getId(),
                        work.task(colleagues, "answerContact").getId());
        assertThat(answerContact("My team")).contains(work.task(untaken, "answerContact").getId())
                .doesNotContain(work.task(mine, "answerContact").getId(),
                        work.task(colleagues, "answerContact").getId());
        assertThat(answerContact("To do"))
                .contains(work.task(untaken, "answerContact").getId(), work.task(mine, "answerContact").getId())
                .doesNotContain(work.task(colleagues, "answerContact").getId(), work.task(mine, "visitChild").getId());
    }

    @Test
    void the_lists_by_date_hold_what_is_due_then_and_nothing_that_is_with_others() {
        TestWork work = new TestWork(engine);
        Date now = Date.from(clock.now());
        Map<String, String> due = new LinkedHashMap<>();
        for (Date at : List.of(new Date(now.getTime() - 60_000), new Date(days.tomorrow().getTime() - 1000),
                new Date(days.nextWeek().getTime() - 1000), new Date(days.nextWeek().getTime() + 1000))) {
            String child = TestWork.newChild();
            work.start(child, "north");
            Task task = work.task(child, "answerContact");
            task.setDueDate(at);
            work.as("admin", List.of(Role.ADMIN.group()), () -> engine.getTaskService().saveTask(task));
            due.put(task.getId(), child);
        }
        List<String> ids = List.copyOf(due.keySet());
        assertThat(answerContact("Overdue")).contains(ids.get(0)).doesNotContain(ids.get(1), ids.get(2), ids.get(3));
        assertThat(answerContact("Due today")).contains(ids.get(1)).doesNotContain(ids.get(0), ids.get(3));
        assertThat(answerContact("Due this week")).contains(ids.get(1), ids.get(2))
                .doesNotContain(ids.get(0), ids.get(3));
        assertThat(answerContact("To do")).containsAll(ids);
        engine.getTaskService().claim(ids.get(0), "ben");
        assertThat(answerContact("Overdue")).doesNotContain(ids.get(0));
    }

    @Test
    void who_has_which_list_stands_in_the_table_and_whoever_stands_on_a_ladder_has_that_list() {
        for (Worklists.Worklist list : Worklists.all()) {
            Filter filter = filters.createTaskFilterQuery().filterName(list.name()).singleResult();
            for (Role role : Role.values()) {
                assertThat(may(role.group("north"), Permissions.READ, Resources.FILTER, filter.getId()))
                        .as(list.name() + " " + role.slug()).isEqualTo(list.roles().contains(role) || role == Role.ADMIN);
            }
        }
        assertThat(Worklists.all()).filteredOn(list -> list.slug().equals("escalations")).singleElement()
                .satisfies(list -> assertThat(list.roles()).as("people/worklists.csv")
                        .containsAll(FileLadders.everybody()));
    }

    @Test
    void a_list_that_was_renamed_keeps_its_place_and_one_that_is_gone_goes() {
        Filter mine = filters.createTaskFilterQuery().filterName("Mine").singleResult();
        work().as("admin", List.of(Role.ADMIN.group()), () -> {
            mine.setName("My tasks");
            mine.setProperties(Map.of("priority", 7));
            filters.saveFilter(mine);
            filters.saveFilter(filters.newTaskFilter("No longer ours").setProperties(Map.of(Filters.WORKLIST, "gone")));
            filters.saveFilter(filters.newTaskFilter("The council's own"));
        });
        grant("north.social-worker", Resources.FILTER,
                filters.createTaskFilterQuery().filterName("Escalations").singleResult().getId(), Permissions.READ);
        seeding.afterSingletonsInstantiated();
        assertThat(filters.createTaskFilterQuery().filterName("Mine").singleResult().getId()).isEqualTo(mine.getId());
        assertThat(filters.createTaskFilterQuery().filterName("My tasks").count()).isZero();
        assertThat(filters.createTaskFilterQuery().filterName("No longer ours").count()).isZero();
        Filter own = filters.createTaskFilterQuery().filterName("The council's own").singleResult();
        assertThat(own).isNotNull();
        filters.deleteFilter(own.getId());
        assertThat(may("north.social-worker", Permissions.READ, Resources.FILTER, filters.createTaskFilterQuery()
                .filterName("Escalations").singleResult().getId())).isFalse();
    }

    @Test
    void only_the_administrator_makes_changes_or_removes_a_list() {
        Filter mine = filters.createTaskFilterQuery().filterName("Mine").singleResult();
        for (String user : List.of("amara", "tom", "carol", "helen", "isaac", "pc-bright")) {
            work().as(user, people.groupsNow(user), () -> {
                assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter("Mine alone")))
                        .as(user).isInstanceOf(AuthorizationException.class);
                assertThatThrownBy(() -> filters.saveFilter(filters.getFilter(mine.getId()).setName("Yours")))
                        .as(user).isInstanceOf(AuthorizationException.class);
                assertThatThrownBy(() -> filters.deleteFilter(mine.getId()))
                        .as(user).isInstanceOf(AuthorizationException.class);
            });
        }
        work().as("admin", List.of(Role.ADMIN.group()), () -> filters.deleteFilter(
                filters.saveFilter(filters.newTaskFilter("An administrator's")).getId()));
    }

    private TestWork work() {
        return new TestWork(engine);
    }

    private List<String> answerContact(String filterName) {
        List<String> found = new ArrayList<>();
        new TestWork(engine).as("amara", List.of(DUTY, "council.staff"), () -> {
            Filter filter = filters.createTaskFilterQuery().filterName(filterName).singleResult();
            filters.<Task>list(filter.getId()).forEach(task -> found.add(task.getId()));
        });
        return found;
    }

    private boolean may(String group, Permission permission, Resources resource, String id) {
        return authorizations.isUserAuthorized("somebody", List.of(group), permission, resource, id);
    }

    private void grant(String group, Resources resource, String id, Permission permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        Authorization there = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource)
                .resourceId(id).singleResult();
        grant = there == null ? grant : there;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }

    private List<String> state() {
        TreeSet<String> state = new TreeSet<>();
        authorizations.createAuthorizationQuery().list().stream()
                .filter(grant -> grant.getResourceType() != Resources.TASK.resourceType())
                .filter(grant -> !"reporting".equals(grant.getGroupId()) && !"newcomer".equals(grant.getUserId()))
                .forEach(grant -> state.add(grant.getId() + grant.getGroupId() + grant.getUserId()
                        + grant.getResourceType() + grant.getResourceId()
                        + java.util.Arrays.stream(Permissions.values())
                                .filter(p -> java.util.Arrays.stream(p.getTypes())
                                        .anyMatch(r -> r.resourceType() == grant.getResourceType()))
                                .filter(grant::isPermissionGranted).toList()));
        filters.createFilterQuery().list().forEach(filter -> state.add(filter.getId() + filter.getName()));
        identity.createGroupQuery().list().forEach(group -> state.add(group.getId()));
        return List.copyOf(state);
    }
}
