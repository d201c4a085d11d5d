package uk.corporateparenting.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Deputies;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.WorklistDays;
import uk.corporateparenting.workflow.AskedTogether;

/** How much waits for somebody, counted with the rights of whoever is signed in. */
@Component
public class WorkToday {

    private static final String LADDER = "escalation-ladder";

    private final TaskService tasks;
    private final Colleagues colleagues;
    private final WorklistDays days;
    private final Deputies deputies;
    private final AskedTogether together;
    private final Clock clock;

    WorkToday(TaskService tasks, Colleagues colleagues, WorklistDays days, Deputies deputies, AskedTogether together,
            Clock clock) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.days = days;
        this.deputies = deputies;
        this.together = together;
        this.clock = clock;
    }

    /**
     * Numbers only.
     *
     * @param mine        work that is with them
     * @param late        how much of it is overdue
     * @param today       how much of it falls due before the day ends
     * @param fresh       how much of it came up since the moment asked for
     * @param escalations late work of others that waits for their answer
     * @param covered     work of those they cover for today that they may take on
     * @param groups      what waits for whoever takes it, by role and team; a panel's chair has their own
     */
    public record Counts(long mine, long late, long today, long fresh, long escalations, long covered,
            List<Waiting> groups) {

        /** Whether there is anything to say. */
        public boolean nothing() {
            return mine == 0 && escalations == 0 && covered == 0 && groups.isEmpty();
        }
    }

    /** What nobody of a role has taken yet, and how much of it is overdue. */
    public record Waiting(String group, long count, long late) {
    }

    /** The same with the late work of others in it that waits for an answer, by task. */
    record Offered(Waiting waiting, Set<String> escalations) {
    }

    /**
     * @param groups the groups that user holds
     * @param since  from when on work counts as new
     */
    public Counts of(String user, Collection<String> groups, Instant since) {
        return of(user, groups, since, new HashMap<>());
    }

    /** @param known what waits for a group, asked once for all who hold it; filled as they are asked for */
    Counts of(String user, Collection<String> groups, Instant since, Map<String, Offered> known) {
        return together.ask(() -> counted(user, groups, since, known));
    }

    private Counts counted(String user, Collection<String> groups, Instant since, Map<String, Offered> known) {
        Date now = Date.from(clock.instant());
        Map<String, Offered> offered = new TreeMap<>();
        groups.forEach(group -> offered.put(group, known.computeIfAbsent(group, one -> offered(one, now))));
        return new Counts(mine(user).count(), mine(user).dueBefore(now).count(),
                mine(user).dueAfter(now).dueBefore(days.tomorrow()).count(),
                mine(user).taskCreatedAfter(Date.from(since)).count(),
                mine(user).processDefinitionKey(LADDER).count()
                        + offered.values().stream().flatMap(one -> one.escalations().stream()).distinct().count(),
                covered(user, groups),
                offered.entrySet().stream().filter(one -> !one.getKey().equals(Role.STAFF.group()))
                        .map(one -> one.getValue().waiting()).filter(waiting -> waiting.count() > 0).toList());
    }

    private long covered(String user, Collection<String> groups) {
        List<String> away = groups.isEmpty() ? List.of() : deputies.awayToday(user);
        return away.isEmpty() ? 0 : tasks.createTaskQuery().taskAssigneeIn(away.toArray(String[]::new))
                .taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks().count();
    }

    private Offered offered(String group, Date now) {
        long count = untaken(group).count();
        if (count == 0) {
            return new Offered(new Waiting(colleagues.group(group), 0, 0), Set.of());
        }
        return new Offered(new Waiting(colleagues.group(group), count, untaken(group).dueBefore(now).count()),
                untaken(group).processDefinitionKey(LADDER).list().stream().map(Task::getId)
                        .collect(Collectors.toSet()));
    }

    private TaskQuery mine(String user) {
        return tasks.createTaskQuery().taskAssignee(user);
    }

    private TaskQuery untaken(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).taskUnassigned();
    }
}
