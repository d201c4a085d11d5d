package uk.corporateparenting.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.TaskCompleted;

/** Whoever has the late work hears that somebody answered for it. */
@Component
class EscalationAnswered {

    static final Set<String> TASKS = Set.of("answerEscalation", "answerAtTheTop");

    private final Outbox outbox;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final StatutoryClock clocks;
    private final AsTheSystem asTheSystem;
    private final Clock clock;

    EscalationAnswered(Outbox outbox, RuntimeService runtime, TaskService tasks, StatutoryClock clocks,
            AsTheSystem asTheSystem, Clock clock) {
        this.outbox = outbox;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clocks = clocks;
        this.asTheSystem = asTheSystem;
        this.clock = clock;
    }

    @EventListener
    void on(TaskCompleted completed) {
        if (TASKS.contains(completed.taskKey())) {
            asTheSystem.run(() -> tell(completed));
        }
    }

    private void tell(TaskCompleted completed) {
        ProcessInstance late = runtime.createProcessInstanceQuery().subProcessInstanceId(completed.processId())
                .singleResult();
        if (late != null) {
            String clockId = (String) runtime.getVariable(completed.processId(), "escalationClock");
            String work = (String) runtime.getVariable(completed.processId(), "escalatedFrom");
            Map<String, String> words = Map.of("task", clocks.dueFrom(clockId, null).name());
            workers(late.getId(), work).forEach(
                    person -> outbox.tell(person, Kind.ANSWERED, completed.taskId(), words, clock.instant()));
        }
    }

    /** Of the late task; where a whole process is late, of whatever is open in it. */
    private Set<String> workers(String processId, String work) {
        List<Task> open = open(processId).taskDefinitionKey(work).list();
        Set<String> workers = new TreeSet<>();
        (open.isEmpty() ? open(processId).list() : open).stream().map(Task::getAssignee).filter(Objects::nonNull)
                .forEach(workers::add);
        return workers;
    }

    private TaskQuery open(String processId) {
        return tasks.createTaskQuery().processInstanceId(processId);
    }
}
