package uk.corporateparenting.workflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.DueDateMoved;
import uk.corporateparenting.workflow.Replanning;

/** Asks the models' own expressions again; the models stay the only place that says which clock counts for what. */
@Component
class EngineReplanning implements Replanning, JobHandler<EngineReplanning.Step> {

    static final String JOB = "replan-all";

    private static final int CHILDREN_A_STEP = 50;

    private final ProcessEngineConfigurationImpl engine;
    private final StatutoryClock clock;
    private final EngineClock now;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    EngineReplanning(@Lazy ProcessEngineConfigurationImpl engine, @Lazy StatutoryClock clock, EngineClock now,
            @Lazy JdbcClient db, ApplicationEventPublisher events) {
        this.engine = engine;
        this.clock = clock;
        this.now = now;
        this.db = db;
        this.events = events;
    }

    /** The next children of a council-wide replanning: those whose reference comes after the last one done. */
    record Step(String after, String by, String why) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return after + "|" + by + "|" + why;
        }
    }

    @Override
    @Transactional
    public List<Moved> replan(String childRef, String why, String by) {
        List<Moved> moved = new ArrayList<>();
        engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            timers(context, childRef, moved);
            tasks(childRef, moved);
            return null;
        }));
        moved.forEach(change -> db.sql("""
                insert into care.replanned (child_ref, work, was, is_now, why, by_user, at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(childRef, change.work(), timestamp(change.was()), timestamp(change.is()), why, by,
                        Timestamp.from(now.instant())).update());
        return moved;
    }

    private void timers(CommandContext context, String childRef, List<Moved> moved) {
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(childRef).list().stream()
                .flatMap(open -> engine.getManagementService().createJobQuery()
                        .processInstanceId(open.getProcessInstanceId()).timers().list().stream())
                .forEach(job -> {
                    TimerEntity timer = (TimerEntity) context.getJobManager().findJobById(job.getId());
                    Date was = timer.getDuedate();
                    clock.countingFrom(created(timer), () -> new RecalculateJobDuedateCmd(timer.getId(), false)
                            .execute(context));
                    note(timer.getActivityId(), was, timer.getDuedate(), moved);
                });
    }

    private void tasks(String childRef, List<Moved> moved) {
        for (Task open : engine.getTaskService().createTaskQuery().processInstanceBusinessKey(childRef).list()) {
            TaskEntity task = (TaskEntity) open;
            Date was = task.getDueDate();
            clock.countingFrom(task.getCreateTime().toInstant(), () -> {
                task.setDueDate(value(task.getTaskDefinition().getDueDateExpression(), task, was));
                task.setFollowUpDate(value(task.getTaskDefinition().getFollowUpDateExpression(), task,
                        task.getFollowUpDate()));
                task.setPriority(DuePriority.of(task.getDueDate()));
                return null;
            });
            if (note(task.getTaskDefinitionKey(), was, task.getDueDate(), moved)) {
                events.publishEvent(new DueDateMoved(task.getProcessInstanceId(), task.getTaskDefinitionKey(),
                        task.getId(), task.getDueDate().toInstant(),
                        task.getFollowUpDate() == null ? null : task.getFollowUpDate().toInstant()));
            }
        }
    }

    private static Date value(Expression expression, TaskEntity task, Date otherwise) {
        return expression == null ? otherwise : (Date) expression.getValue(task);
    }

    /** The engine keeps the whole second or millisecond only: less than a second is no move. */
    private static boolean note(String work, Date was, Date is, List<Moved> moved) {
        boolean same = Objects.equals(was, is)
                || was != null && is != null && Math.abs(was.getTime() - is.getTime()) < 1000;
        if (!same) {
            moved.add(new Moved(work, was == null ? null : was.toInstant(), is == null ? null : is.toInstant()));
        }
        return !same && is != null;
    }

    private Instant created(Job job) {
        return job.getCreateTime() == null ? now.instant() : job.getCreateTime().toInstant();
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    @Override
    public void replanAll(String why, String by) {
        enqueue(new Step("", by, why));
    }

    private void enqueue(Step step) {
        engine.getCommandExecutorTxRequired().execute((Command<Void>) context -> {
            MessageEntity job = new MessageEntity();
            job.setJobHandlerType(JOB);
            job.setJobHandlerConfiguration(step);
            context.getJobManager().send(job);
            return null;
        });
    }

    @Override
    public String getType() {
        return JOB;
    }

    /** Some children a job, so that no job outlives its lock; the next job goes on behind the last child done. */
    @Override
    public void execute(Step step, ExecutionEntity execution, CommandContext context, String tenantId) {
        List<String> children = db.sql("""
                select distinct business_key_ from act_ru_execution
                where business_key_ > ? and parent_id_ is null order by business_key_ limit ?""")
                .params(step.after(), CHILDREN_A_STEP).query(String.class).list();
        children.forEach(child -> replan(child, step.why(), step.by()));
        if (children.size() == CHILDREN_A_STEP) {
            enqueue(new Step(children.get(children.size() - 1), step.by(), step.why()));
        }
    }

    @Override
    public Step newConfiguration(String canonicalString) {
        String[] parts = canonicalString.split("\\|", 3);
        return new Step(parts[0], parts[1], parts[2]);
    }

    @Override
    public void onDelete(Step configuration, JobEntity job) {
        // what was done stays done
    }
}
