package uk.corporateparenting;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.DemoPeople;
import uk.corporateparenting.people.Role;

/**
 * The council at work, for tests: people complete tasks through their forms, jobs run when they are asked to, each case
 * is found by its child's reference only.
 */
@Component
public class Council {

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final IdentityService identity;
    private final JdbcClient db;

    Council(TaskService tasks, FormService forms, RuntimeService runtime, HistoryService history,
            ManagementService management, IdentityService identity, JdbcClient db) {
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.identity = identity;
        this.db = db;
    }

    /** Runs the work as that person, with their groups, as a request of theirs would. */
    public void as(String user, Runnable work) {
        List<String> groups = DemoPeople.all().stream().filter(p -> p.userId().equals(user))
                .flatMap(p -> p.role().isStaff() ? Stream.of(p.group(), Role.STAFF.group()) : Stream.of(p.group()))
                .toList();
        identity.setAuthentication(user, groups);
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The people who may work on the task, in the order of the demonstration's table. */
    public List<String> mayDo(Task task) {
        List<IdentityLink> offered = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
        Set<String> groups = offered.stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        Set<String> people = offered.stream().map(IdentityLink::getUserId).collect(Collectors.toSet());
        return DemoPeople.all().stream().filter(p -> groups.contains(p.group()) || people.contains(p.userId()))
                .map(DemoPeople.DemoPerson::userId).toList();
    }

    public Task task(String childRef, String key) {
        List<Task> found = tasks.createTaskQuery().processInstanceBusinessKey(childRef).taskDefinitionKey(key).list();
        if (found.size() != 1) {
            throw new AssertionError(key + " is open " + found.size() + " times; open are " + open(childRef));
        }
        return found.get(0);
    }

    /** The key of the open answer to an escalation: at the top of a ladder it is a task of its own. */
    public String answer(String childRef) {
        return open(childRef).contains("answerAtTheTop") ? "answerAtTheTop" : "answerEscalation";
    }

    /** The keys of the open tasks of the child. */
    public Set<String> open(String childRef) {
        return tasks.createTaskQuery().processInstanceBusinessKey(childRef).list().stream()
                .map(Task::getTaskDefinitionKey).collect(Collectors.toCollection(TreeSet::new));
    }

    public void complete(String user, String childRef, String key, Map<String, Object> answers) {
        Task task = task(childRef, key);
        as(user, () -> forms.submitTaskForm(task.getId(), new HashMap<>(answers)));
        settle(childRef);
    }

    /** Every automatic step that follows at once, in the order in which it came up; timers stay. */
    public void settle(String childRef) {
        // One at a time: what one does may end what another was about to do.
        for (Optional<String> due = step(childRef); due.isPresent(); due = step(childRef)) {
            management.executeJob(due.get());
        }
    }

    private Optional<String> step(String childRef) {
        return db.sql("""
                select job.id_ from act_ru_job job join act_ru_execution one on one.id_ = job.process_instance_id_
                where one.business_key_ = ? and job.type_ = 'message' and job.retries_ > 0
                order by job.create_time_, job.id_ limit 1""").param(childRef).query(String.class).optional();
    }

    /** Fires the one timer of that event, whatever the time is. */
    public void fire(String childRef, String eventId) {
        List<Job> timers = timers(childRef, eventId);
        if (timers.size() != 1) {
            throw new AssertionError(eventId + " waits " + timers.size() + " times");
        }
        management.executeJob(timers.get(0).getId());
        settle(childRef);
    }

    /** Fires every timer of the child that is due by now, earliest first. */
    public void fireDue(String childRef, Instant now) {
        cases(childRef).stream().flatMap(id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
                .filter(job -> !job.getDuedate().toInstant().isAfter(now))
                .sorted(Comparator.comparing(Job::getDuedate))
                .forEach(job -> management.executeJob(job.getId()));
        settle(childRef);
    }

    public List<Job> timers(String childRef, String eventId) {
        return cases(childRef).stream().flatMap(id -> management.createJobQuery().processInstanceId(id)
                .activityId(eventId).timers().list().stream()).toList();
    }

    /** The ids of all running process instances of the child. */
    public Collection<String> cases(String childRef) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(childRef).list().stream()
                .map(ProcessInstance::getId).toList();
    }

    public boolean isOver(String childRef) {
        return cases(childRef).isEmpty();
    }

    /** The activities that were finished in all processes of the child, in the order in which they began. */
    public List<String> path(String childRef) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(childRef).list().stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).finished()
                        .orderPartiallyByOccurrence().asc().list().stream())
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    public Object variable(String childRef, String name) {
        return runtime.createVariableInstanceQuery().processInstanceIdIn(cases(childRef).toArray(String[]::new))
                .variableName(name).list().stream().map(v -> v.getValue()).findFirst().orElse(null);
    }

    /** The executions of the child's cases; for tests that look at the engine itself. */
    public List<Execution> executions(String childRef) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(childRef).list();
    }
}
