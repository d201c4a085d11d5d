package uk.corporateparenting.web.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.meetings.Initials;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.people.WorklistDays;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.timescale.Timescale;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.TaskClocks;

/** What a card of Tasklist says beside the name of the work: which child, by when, under which clock. */
@Component
class TaskCards {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskClocks taskClocks;
    private final StatutoryClock clocks;
    private final ChildSight sight;
    private final Initials initials;
    private final AccessLog accessLog;
    private final AsTheSystem asTheSystem;
    private final WorklistDays days;
    private final Clock clock;

    TaskCards(TaskService tasks, RuntimeService runtime, TaskClocks taskClocks, StatutoryClock clocks, ChildSight sight,
              Initials initials, AccessLog accessLog, AsTheSystem asTheSystem, WorklistDays days, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.taskClocks = taskClocks;
        this.clocks = clocks;
        this.sight = sight;
        this.initials = initials;
        this.accessLog = accessLog;
        this.asTheSystem = asTheSystem;
        this.days = days;
        this.clock = clock;
    }

    /**
     * One card.
     *
     * @param child  reference, and initials where they may be said; or the reference of a meeting
     * @param clock  for example "T50, within 20 working days"; empty where nothing counts
     * @param due    for example "due tomorrow"
     * @param when   the same as a date
     * @param urgent {@code overdue}, {@code today}, {@code week}, or empty
     */
    record Card(String task, String child, String clock, String due, String when, String urgent) {
    }

    /** Asked with the viewer's own rights; whose initials were shown is written down. */
    @Transactional
    List<Card> of(List<String> taskIds, Viewer viewer) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> found = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        Map<String, String> children = children(found);
        Map<String, String> clockOf = taskClocks.of(found.stream().map(Task::getId).toList());
        Set<String> named = new TreeSet<>();
        List<Card> cards = new ArrayList<>();
        for (Task task : found) {
            String child = children.getOrDefault(task.getProcessInstanceId(), "");
            boolean isNamed = named.contains(child) || sight.mayTellApart(viewer.user(), viewer.groups(), child);
            if (isNamed) {
                named.add(child);
            }
            Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
            cards.add(new Card(task.getId(), isNamed ? initials.of(child) : child, rule(task, clockOf.get(task.getId())),
                    due == null ? "no date is set" : LondonTime.untilDue(due, clock.instant()),
                    due == null ? "" : LondonTime.inAList(due), urgency(due)));
        }
        if (!named.isEmpty()) {
            accessLog.looked(viewer.user(), named, "task-list");
        }
        return cards;
    }

    /** People may not look at process instances. */
    private Map<String, String> children(List<Task> found) {
        Map<String, String> children = new HashMap<>();
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).filter(id -> id != null)
                .collect(Collectors.toSet());
        if (!instances.isEmpty()) {
            asTheSystem.run(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .filter(one -> one.getBusinessKey() != null)
                    .forEach(one -> children.put(one.getId(), one.getBusinessKey())));
        }
        return children;
    }

    private String rule(Task task, String clockId) {
        if (clockId == null) {
            return "";
        }
        Timescale rule = clocks.rule(clockId, LondonTime.day(task.getCreateTime().toInstant()));
        return clockId + ", " + rule.rule();
    }

    private String urgency(Instant due) {
        return due == null ? "" : due.isBefore(clock.instant()) ? "overdue"
                : due.isBefore(days.tomorrow().toInstant()) ? "today"
                : due.isBefore(days.nextWeek().toInstant()) ? "week" : "";
    }
}
