package uk.corporateparenting.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.Refused;

/**
 * Work in somebody's hands, and how it leaves them: given back to the team with a reason, or taken on by the colleague
 * who covers while they are away. Each time is written down and kept.
 */
@Component
public class WorkInHand {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient db;
    private final Clock clock;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Handover handover;
    private final TaskMoves moves;
    private final AsTheSystem asTheSystem;

    WorkInHand(JdbcClient db, Clock clock, @Lazy TaskService tasks, @Lazy RuntimeService runtime, Handover handover,
               TaskMoves moves, AsTheSystem asTheSystem) {
        this.db = db;
        this.clock = clock;
        this.tasks = tasks;
        this.runtime = runtime;
        this.handover = handover;
        this.moves = moves;
        this.asTheSystem = asTheSystem;
    }

    /** One piece of open work; no child is named. */
    public record Item(String taskId, String name, String childRef, Instant due, String with) {
    }

    /** Somebody is away, somebody covers; both days included. */
    public record Cover(long id, String away, String cover, LocalDate from, LocalDate until, String why, String by) {
    }

    /** The open tasks that are with this person, by when they are due. */
    public List<Item> of(String user) {
        return withAnyOf(List.of(user), null);
    }

    /** The open tasks of those this person covers for today, where their own groups have them too. */
    public List<Item> coveredBy(String user, Collection<String> groups) {
        List<String> away = awayToday(user);
        return away.isEmpty() ? List.of() : withAnyOf(away, groups);
    }

    private List<Item> withAnyOf(List<String> users, Collection<String> groups) {
        List<Item> items = new ArrayList<>();
        asTheSystem.run(() -> {
            List<Task> open = tasks.createTaskQuery().taskAssigneeIn(users.toArray(String[]::new)).list().stream()
                    .filter(task -> groups == null || isFor(task.getId(), groups)).toList();
            Map<String, String> children = children(open);
            open.forEach(task -> items.add(new Item(task.getId(), task.getName(),
                    children.get(task.getProcessInstanceId()),
                    task.getDueDate() == null ? null : task.getDueDate().toInstant(), task.getAssignee())));
        });
        items.sort(Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return items;
    }

    private Map<String, String> children(List<Task> open) {
        Map<String, String> children = new HashMap<>();
        if (!open.isEmpty()) {
            runtime.createProcessInstanceQuery().processInstanceIds(
                    open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet())).list()
                    .forEach(one -> children.put(one.getId(), Objects.toString(one.getBusinessKey(), "")));
        }
        return children;
    }

    private boolean isFor(String taskId, Collection<String> groups) {
        return tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .anyMatch(groups::contains);
    }

    /**
     * Gives one's own task back to the team.
     *
     * @throws Refused for anybody it is not with, and where no team waits for it
     */
    @Transactional
    public void giveBack(String taskId, String why, String user) {
        if (why == null || why.isBlank()) {
            throw new Refused("Say why you give it back.");
        }
        asTheSystem.run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).taskAssignee(user).singleResult();
            if (task == null) {
                throw Refused.forbidden("This work is not with you.");
            }
            if (tasks.getIdentityLinksForTask(taskId).stream().allMatch(link -> link.getGroupId() == null)) {
                throw new Refused("This work was given to you by name: there is no team to give it back to.");
            }
            moves.move(task, null, why, user);
        });
    }

    /** Takes on a task of a colleague whom this person covers for today. */
    @Transactional
    public void takeOn(String taskId, String user, Collection<String> groups) {
        List<String> away = awayToday(user);
        asTheSystem.run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null || !away.contains(task.getAssignee()) || !isFor(taskId, groups)) {
                throw Refused.forbidden("You do not cover for this work.");
            }
            moves.move(task, user, "Cover for absence", user);
        });
    }

    /**
     * A manager says who covers for somebody who is away.
     *
     * @param by     user id of the manager
     * @param groups the groups the manager holds
     */
    @Transactional
    public void arrange(String away, String cover, LocalDate from, LocalDate until, String why, String by,
                        Collection<String> groups) {
        List<String> theirs = handover.workers(groups).stream().map(Handover.Worker::userId).toList();
        if (!theirs.contains(away) || !theirs.contains(cover)) {
            throw Refused.forbidden("You may arrange cover only for people in your teams, by people in your teams.");
        }
        if (away.equals(cover)) {
            throw new Refused("Choose somebody else to cover.");
        }
        if (from == null || until == null || until.isBefore(from) || until.isBefore(today())) {
            throw new Refused("Say from which day to which day, the last one not in the past.");
        }
        if (why == null || why.isBlank()) {
            throw new Refused("Say why.");
        }
        db.sql("""
                insert into care.cover (away, cover, from_on, until_on, why, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(away, cover, Date.valueOf(from), Date.valueOf(until), why.strip(),
                        Timestamp.from(clock.instant()), by).update();
    }

    /** Cover that is arranged for people in this manager's teams, today and later. */
    public List<Cover> arranged(Collection<String> groupsOfManager) {
        List<String> theirs = handover.workers(groupsOfManager).stream().map(Handover.Worker::userId).toList();
        return db.sql("""
                select id, away, cover, from_on, until_on, why, recorded_by from care.cover where until_on >= ?
                order by from_on, id""").param(Date.valueOf(today()))
                .query((row, n) -> new Cover(row.getLong(1), row.getString(2), row.getString(3),
                        row.getDate(4).toLocalDate(), row.getDate(5).toLocalDate(), row.getString(6), row.getString(7)))
                .list().stream().filter(one -> theirs.contains(one.away())).toList();
    }

    /** Those this person covers for today. */
    public List<String> awayToday(String user) {
        Date today = Date.valueOf(today());
        return db.sql("select distinct away from care.cover where cover = ? and ? between from_on and until_on")
                .params(user, today).query(String.class).list();
    }

    /** Whether somebody covers for this person today. */
    boolean isAway(String user) {
        return db.sql("select exists (select from care.cover where away = ? and ? between from_on and until_on)")
                .params(user, Date.valueOf(today())).query(Boolean.class).single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
