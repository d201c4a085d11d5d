package uk.corporateparenting.people;

import java.sql.Timestamp;
import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a task leaves somebody's hands: never without a reason, and it is written down. */
@Component
class TaskMoves {

    private final JdbcClient db;
    private final Clock clock;
    private final TaskService tasks;
    private final RuntimeService runtime;

    TaskMoves(JdbcClient db, Clock clock, @Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.db = db;
        this.clock = clock;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /**
     * To be called as the system: whoever decides it may have no right to the task.
     *
     * @param to null: to the team
     * @param by user id of whoever decides it
     */
    void move(Task task, String to, String why, String by) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
                .singleResult();
        db.sql("""
                insert into care.task_moved (task_id, task_key, child_ref, from_user, to_user, why, moved_at, moved_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(task.getId(), task.getTaskDefinitionKey(), instance == null ? null : instance.getBusinessKey(),
                        task.getAssignee(), to, why.strip(), Timestamp.from(clock.instant()), by).update();
        tasks.setAssignee(task.getId(), to);
    }
}
