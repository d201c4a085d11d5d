package uk.corporateparenting.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.StatutoryClock;

/** Finds who is told next and writes it down. */
@Component
class RaiseEscalation implements JavaDelegate {

    private final Escalations escalations;
    private final StatutoryClock clock;
    private final TaskService tasks;
    private final HistoryService history;

    RaiseEscalation(Escalations escalations, StatutoryClock clock, @Lazy TaskService tasks,
            @Lazy HistoryService history) {
        this.escalations = escalations;
        this.clock = clock;
        this.tasks = tasks;
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ladder ladder = Ladder.of((String) execution.getVariable("ladder"));
        List<Escalations.Step> before = escalations.of(execution.getProcessInstanceId());
        Role told = before.isEmpty() ? ladder.rungs().get(0) : next(ladder, before);
        String clockId = (String) execution.getVariable("escalationClock");
        String lateWork = (String) execution.getVariable("escalatedFrom");
        escalations.tell(execution.getProcessInstanceId(), execution.getProcessBusinessKey(), clockId, lateWork,
                before.isEmpty() ? "raised" : "climbed", told, lateSince(execution, clockId, lateWork));
        execution.setVariable("escalatedTo", told.slug());
        execution.setVariable("somebodyAbove", ladder.after(told).isPresent());
    }

    private static Role next(Ladder ladder, List<Escalations.Step> before) {
        Role last = Role.of(before.get(before.size() - 1).role());
        return ladder.after(last).orElse(ladder.rungs().get(ladder.rungs().size() - 1));
    }

    /** When the clock ran out, however much later anybody is told of it; null for what has no date. */
    private Instant lateSince(DelegateExecution execution, String clockId, String lateWork) {
        DelegateExecution late = Ladders.late(execution);
        if (late == null) {
            return null;
        }
        Instant appeared = appeared(late.getProcessInstanceId(), lateWork);
        Date due = clock.countingFrom(appeared, () -> clock.due(late, clockId));
        return due == null ? null : due.toInstant();
    }

    /** The late task; where a whole process is late, that. */
    private Instant appeared(String processId, String lateWork) {
        Optional<Date> task = tasks.createTaskQuery().processInstanceId(processId).taskDefinitionKey(lateWork).list()
                .stream().map(Task::getCreateTime).min(Comparator.naturalOrder());
        return task.orElseGet(() -> history.createHistoricProcessInstanceQuery().processInstanceId(processId)
                .singleResult().getStartTime()).toInstant();
    }
}
