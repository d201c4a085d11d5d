package uk.corporateparenting.people;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.Refused;

/**
 * A worker leaves, or is away for long: a manager gives all their children and all their open work to a colleague at
 * once. For each child it is a change of worker, kept with its reason.
 */
@Component
public class Handover {

    private static final List<Role> OF_A_TEAM = List.of(Role.DUTY_MANAGER, Role.TEAM_MANAGER);
    private static final List<Role> OF_ALL_TEAMS = List.of(Role.SERVICE_MANAGER, Role.DIRECTOR);

    private final Caseload caseload;
    private final Teams teams;
    private final JdbcClient db;
    private final TaskService tasks;
    private final IdentityService identity;
    private final TaskMoves moves;
    private final AsTheSystem asTheSystem;

    Handover(Caseload caseload, Teams teams, JdbcClient db, @Lazy TaskService tasks, @Lazy IdentityService identity,
            TaskMoves moves, AsTheSystem asTheSystem) {
        this.caseload = caseload;
        this.teams = teams;
        this.db = db;
        this.tasks = tasks;
        this.identity = identity;
        this.moves = moves;
        this.asTheSystem = asTheSystem;
    }

    /** Somebody of the manager's teams: how many children they are the worker of, and how much open work is theirs. */
    public record Worker(String userId, String name, long children, long openTasks) {
    }

    /** What was handed over. */
    public record Done(int children, int tasks, int backToTheTeam) {
    }

    private record Held(String childRef, String role) {
    }

    /** The people whose work a manager with these groups may hand over, by name. */
    public List<Worker> workers(Collection<String> groupsOfManager) {
        Set<String> ids = new TreeSet<>();
        asTheSystem.run(() -> teams.all().stream().map(Team::slug).filter(team -> manages(team, groupsOfManager))
                .flatMap(team -> Stream.of(Role.values()).filter(Role::isTeamRole).map(role -> role.group(team)))
                .forEach(group -> identity.createUserQuery().memberOfGroup(group).list()
                        .forEach(user -> ids.add(user.getId()))));
        return ids.stream().map(this::worker).sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).toList();
    }

    private static boolean manages(String team, Collection<String> groups) {
        return OF_ALL_TEAMS.stream().anyMatch(role -> groups.contains(role.group()))
                || OF_A_TEAM.stream().anyMatch(role -> groups.contains(role.group(team)));
    }

    private Worker worker(String id) {
        long children = db.sql("select count(distinct child_ref) from care.caseload where user_id = ? and to_at is null")
                .param(id).query(Long.class).single();
        Worker[] worker = new Worker[1];
        asTheSystem.run(() -> {
            User user = identity.createUserQuery().userId(id).singleResult();
            worker[0] = new Worker(id, (user.getFirstName() + " " + user.getLastName()).strip(), children,
                    tasks.createTaskQuery().taskAssignee(id).count());
        });
        return worker[0];
    }

    /**
     * Gives all of one person's children and open work to another, all or nothing.
     *
     * @param by     user id of the manager
     * @param groups the groups the manager holds
     * @throws Refused when the manager may not, or the colleague does not hold a role that is handed over
     */
    @Transactional
    public Done handOver(String from, String to, String why, String by, Collection<String> groups) {
        List<String> theirs = workers(groups).stream().map(Worker::userId).toList();
        if (!theirs.contains(from) || !theirs.contains(to)) {
            throw Refused.forbidden("You may hand over only the work of people in your teams, to people in your teams.");
        }
        if (from.equals(to)) {
            throw new Refused("Choose somebody else to take the work over.");
        }
        if (why == null || why.isBlank()) {
            throw new Refused("Say why: every change of worker is one more for a child.");
        }
        List<Held> held = db.sql("""
                select child_ref, role from care.caseload where user_id = ? and to_at is null order by child_ref, role""")
                .param(from).query((row, n) -> new Held(row.getString(1), row.getString(2))).list();
        Set<Role> taken = held.stream().map(one -> Role.of(one.role())).collect(Collectors.toSet());
        taken.stream().filter(role -> !holds(to, role)).findFirst().ifPresent(role -> {
            throw new Refused("That colleague is no " + role.plainName().toLowerCase() + ". Choose one who is.");
        });
        held.forEach(one -> caseload.assign(one.childRef(), Role.of(one.role()), to, why, by));
        Done[] done = new Done[1];
        asTheSystem.run(() -> done[0] = rest(from, to, held, why, by));
        return done[0];
    }

    private boolean holds(String user, Role role) {
        boolean[] holds = new boolean[1];
        asTheSystem.run(() -> holds[0] = identity.createGroupQuery().groupMember(user).list().stream()
                .anyMatch(group -> Role.ofGroup(group.getId()).filter(role::equals).isPresent()));
        return holds[0];
    }

    /** What the caseload did not move: work the person had taken on from the team. */
    private Done rest(String from, String to, List<Held> held, String why, String by) {
        Set<String> groupsOfColleague = identity.createGroupQuery().groupMember(to).list().stream()
                .map(group -> group.getId()).collect(Collectors.toSet());
        int moved = 0;
        int back = 0;
        for (Task task : tasks.createTaskQuery().taskAssignee(from).list()) {
            boolean theirs = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull).anyMatch(groupsOfColleague::contains);
            moves.move(task, theirs ? to : null, why, by);
            moved += theirs ? 1 : 0;
            back += theirs ? 0 : 1;
        }
        return new Done((int) held.stream().map(Held::childRef).distinct().count(), moved, back);
    }
}
