package uk.corporateparenting.people;

import java.time.Instant;
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
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
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

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Deputies deputies;
    private final TaskMoves moves;
    private final AsTheSystem asTheSystem;

    WorkInHand(@Lazy TaskService tasks, @Lazy RuntimeService runtime, Deputies deputies, TaskMoves moves,
               AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.deputies = deputies;
        this.moves = moves;
        this.asTheSystem = asTheSystem;
    }

    /** One piece of open work; no child is named. */
    public record Item(String taskId, String name, String childRef, Instant due, String with) {
    }

    /** The open tasks that are with this person, by when they are due. */
    public List<Item> of(String user) {
        return withAnyOf(List.of(user), null);
    }

    /** The open tasks of those this person covers for today, where their own groups have them too. */
    public List<Item> coveredBy(String user, Collection<String> groups) {
        List<String> away = deputies.awayToday(user);
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
        List<String> away = deputies.awayToday(user);
        asTheSystem.run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null || !away.contains(task.getAssignee()) || !isFor(taskId, groups)) {
                throw Refused.forbidden("You do not cover for this work.");
            }
            moves.move(task, user, "Cover for absence", user);
        });
    }
}
