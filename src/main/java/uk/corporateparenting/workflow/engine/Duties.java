package uk.corporateparenting.workflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.DueDateMoved;
import uk.corporateparenting.workflow.ModelFolder;
import uk.corporateparenting.workflow.TaskCreated;
import uk.corporateparenting.workflow.TaskEnded;

/** The book of duties: a line for every task, in the transaction that creates, moves or ends it. Codes only. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Duties implements TaskCreated, TaskEnded {

    private static final String COUNCIL = "council";
    private static final String TEAM = "team";

    private final JdbcClient db;
    private final EngineClock clock;

    Duties(@Lazy JdbcClient db, EngineClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void onCreated(DelegateTask created) {
        TaskEntity task = (TaskEntity) created;
        ExecutionEntity execution = task.getExecution();
        ProcessDefinitionEntity model = (ProcessDefinitionEntity) execution.getProcessDefinition();
        Set<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        db.sql("""
                insert into care.duty (task_id, process_id, root_case, process, model, step, child_ref, team, roles, clock,
                                       created_at, due_at, warn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(task.getId(), task.getProcessInstanceId(), execution.getRootProcessInstanceId(), slug(model),
                        model.getKey(), task.getTaskDefinitionKey(), execution.getProcessBusinessKey(),
                        team(groups, task), roles(groups), clock(task), Timestamp.from(clock.instant()),
                        timestamp(task.getDueDate()), timestamp(task.getFollowUpDate()))
                .update();
    }

    @Override
    public void onEnded(DelegateTask task, boolean done) {
        Instant now = clock.instant();
        db.sql("""
                update care.duty set ended_at = cast(:now as timestamptz), how = :how,
                    done_at = case when :done then cast(:now as timestamptz) end,
                    working_days = case when :done then care.working_days_between(
                        (created_at at time zone 'Europe/London')::date, :today) end
                where task_id = :task and ended_at is null""")
                .param("now", Timestamp.from(now)).param("how", done ? "done" : "cancelled").param("done", done)
                .param("today", LondonTime.day(now)).param("task", task.getId()).update();
    }

    @EventListener
    void on(DueDateMoved moved) {
        db.sql("update care.duty set due_at = ?, warn_at = ? where task_id = ?")
                .params(Timestamp.from(moved.dueAt()), moved.warnAt() == null ? null : Timestamp.from(moved.warnAt()),
                        moved.taskId()).update();
    }

    /** The folder of the model; the models that everybody calls are processes of their own. */
    private static String slug(ProcessDefinitionEntity model) {
        String folder = ModelFolder.of(model.getResourceName());
        return folder.isEmpty() || folder.equals(ModelFolder.SHARED) ? model.getKey() : folder;
    }

    /** Work of the whole council counts for the team whose child it is about. */
    private static String team(Collection<String> groups, TaskEntity task) {
        return groups.stream().filter(group -> group.indexOf('.') > 0)
                .map(group -> group.substring(0, group.indexOf('.'))).filter(team -> !team.equals(COUNCIL))
                .findFirst().orElseGet(() -> task.getVariable(TEAM) instanceof String team ? team : null);
    }

    private static String roles(Collection<String> groups) {
        return groups.isEmpty() ? null : groups.stream().map(group -> group.substring(group.indexOf('.') + 1)).sorted()
                .collect(Collectors.joining(","));
    }

    private String clock(TaskEntity task) {
        return task.getTaskDefinition().getTaskFormHandler() instanceof SeamedTask seamed
                ? new EngineTask(task, null, clock.instant(), seamed.clockArgument()).clock() : null;
    }

    private static Timestamp timestamp(Date date) {
        return date == null ? null : Timestamp.from(date.toInstant());
    }
}
