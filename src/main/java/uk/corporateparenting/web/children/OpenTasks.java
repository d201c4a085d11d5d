package uk.corporateparenting.web.children;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.timescale.Timescale;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.TaskClocks;

/** What is to be done for a child, by when, under which rule, and with whom it is. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final TaskClocks taskClocks;
    private final StatutoryClock clocks;
    private final Colleagues colleagues;
    private final AsTheSystem asTheSystem;
    private final Clock clock;

    OpenTasks(TaskService tasks, TaskClocks taskClocks, StatutoryClock clocks, Colleagues colleagues,
              AsTheSystem asTheSystem, Clock clock) {
        this.tasks = tasks;
        this.taskClocks = taskClocks;
        this.clocks = clocks;
        this.colleagues = colleagues;
        this.asTheSystem = asTheSystem;
        this.clock = clock;
    }

    /** One piece of work; {@code due}, {@code rule} and {@code source} are null where there is no date or rule. */
    record OpenTask(String name, String due, boolean late, String rule, String source, String owner) {
    }

    /** The earliest due first; whoever may see the child sees all of it, also what is with others. */
    List<OpenTask> of(Collection<String> references) {
        List<OpenTask> open = new ArrayList<>();
        asTheSystem.run(() -> {
            List<Task> found = tasks.createTaskQuery()
                    .processInstanceBusinessKeyIn(references.toArray(String[]::new))
                    .orderByDueDate().asc().orderByTaskName().asc().list();
            Map<String, String> names = colleagues.names(found.stream().map(Task::getAssignee).toList());
            Map<String, String> clockOf = taskClocks.of(found.stream().map(Task::getId).toList());
            found.forEach(task -> open.add(openTask(task, names, clockOf.get(task.getId()))));
        });
        return open;
    }

    private OpenTask openTask(Task task, Map<String, String> names, String clockId) {
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        Optional<Timescale> rule = Optional.ofNullable(clockId).map(known -> clocks.rule(known,
                LondonTime.day(task.getCreateTime().toInstant())));
        return new OpenTask(task.getName(), due == null ? null : Words.moment(due),
                due != null && due.isBefore(clock.instant()), rule.map(Timescale::rule).orElse(null),
                rule.map(Timescale::source).orElse(null), owner(task, names));
    }

    private String owner(Task task, Map<String, String> names) {
        if (task.getAssignee() != null) {
            return names.getOrDefault(task.getAssignee(), task.getAssignee());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null).map(colleagues::group).distinct().sorted()
                .collect(Collectors.joining(" or "));
    }
}
