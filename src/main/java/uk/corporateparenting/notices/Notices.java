package uk.corporateparenting.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Deputies;

/** What somebody was told in the product. */
@Component
public class Notices {

    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final Outbox outbox;
    private final TaskService tasks;
    private final Deputies deputies;
    private final Clock clock;

    Notices(Outbox outbox, TaskService tasks, Deputies deputies, Clock clock) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * The newest first. A task that is done, or is with somebody else by now, is no news any more; the engine is asked
     * with the rights of whoever is signed in.
     */
    public List<Notice> of(String user) {
        List<Notice> told = outbox.of(user, clock.instant().minus(LOOK_BACK));
        Set<String> waiting = waiting(user, told.stream().filter(notice -> notice.kind() != Kind.ANSWERED)
                .map(Notice::taskId).filter(Objects::nonNull).distinct().toArray(String[]::new));
        return told.stream().filter(notice -> notice.kind() == Kind.ANSWERED || waiting.contains(notice.taskId()))
                .toList();
    }

    private Set<String> waiting(String user, String[] ids) {
        if (ids.length == 0) {
            return Set.of();
        }
        List<String> away = deputies.awayToday(user);
        return tasks.createTaskQuery().taskIdIn(ids).list().stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(user)
                        || away.contains(task.getAssignee()))
                .map(Task::getId).collect(Collectors.toSet());
    }

    public long unread(String user) {
        return of(user).stream().filter(notice -> !notice.read()).count();
    }

    /** Says that they were read; only their own can be. */
    public void read(String user, List<Long> ids) {
        if (!ids.isEmpty()) {
            outbox.read(user, ids, clock.instant());
        }
    }
}
