package uk.corporateparenting.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Deputies;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.TaskCreated;

/**
 * Tells of the few kinds of work that cannot wait for the morning: late work that is put before the next person up, and
 * the protection of a child who is in danger now.
 */
@Component
@Order(AtOnce.WHEN_IT_IS_KNOWN_WHOSE_IT_IS)
class AtOnce implements TaskCreated {

    static final int WHEN_IT_IS_KNOWN_WHOSE_IT_IS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);
    private static final String ESCALATION_CLOCK = "escalationClock";

    private final Outbox outbox;
    private final NoticeSettings settings;
    private final RoleHolders holders;
    private final Deputies deputies;
    private final StatutoryClock clocks;
    private final RepositoryService models;
    private final AsTheSystem asTheSystem;
    private final Clock clock;

    AtOnce(Outbox outbox, NoticeSettings settings, @Lazy RoleHolders holders, Deputies deputies,
            @Lazy StatutoryClock clocks,
            @Lazy RepositoryService models, AsTheSystem asTheSystem, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.holders = holders;
        this.deputies = deputies;
        this.clocks = clocks;
        this.models = models;
        this.asTheSystem = asTheSystem;
        this.clock = clock;
    }

    @Override
    public void onCreated(DelegateTask task) {
        asTheSystem.run(() -> {
            String process = models.getProcessDefinition(task.getProcessDefinitionId()).getKey();
            if (settings.atOnce().contains(process)) {
                tell(task);
            }
        });
    }

    private void tell(DelegateTask task) {
        boolean escalation = task.getExecution().getVariable(ESCALATION_CLOCK) instanceof String
                && EscalationAnswered.TASKS.contains(task.getTaskDefinitionKey());
        Map<String, String> words = new HashMap<>();
        words.put("task", escalation ? lateWork(task) : task.getName());
        if (task.getDueDate() != null) {
            Instant due = task.getDueDate().toInstant();
            words.put("due", LondonTime.inWords(due));
            words.put("dueAt", due.toString());
        }
        Set<String> people = withCover(people(task), task);
        if (people.isEmpty()) {
            LOG.warn("Nobody could be told at once of {}: nobody holds {}.", task.getTaskDefinitionKey(),
                    task.getCandidates().stream().map(IdentityLink::getGroupId).toList());
        }
        people.forEach(person -> outbox.tell(person, escalation ? Kind.ESCALATION : Kind.URGENT, task.getId(), words,
                clock.instant()));
    }

    private String lateWork(DelegateTask task) {
        return clocks.dueFrom((String) task.getExecution().getVariable(ESCALATION_CLOCK), null).name();
    }

    /** With whom it is, else everybody who may take it. */
    private Set<String> people(DelegateTask task) {
        if (task.getAssignee() != null) {
            return Set.of(task.getAssignee());
        }
        Set<String> people = new TreeSet<>();
        for (IdentityLink link : task.getCandidates()) {
            people.addAll(link.getUserId() == null ? holders.of(link.getGroupId()) : List.of(link.getUserId()));
        }
        return people;
    }

    /** Whoever covers for one of them today, if the work is for a group of theirs too. */
    private Set<String> withCover(Set<String> people, DelegateTask task) {
        Set<String> all = new TreeSet<>(people);
        List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        deputies.coveringFor(people).stream()
                .filter(cover -> !Collections.disjoint(holders.groupsOf(cover), groups)).forEach(all::add);
        return all;
    }
}
