package uk.corporateparenting.escalation;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.DueDateMoved;
import uk.corporateparenting.workflow.TaskCompleted;

/** Ends the ladders that were raised for a task as soon as it is completed, or is not late any more. */
@Component
class LateWorkDone {

    private final Escalations escalations;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;
    private final Clock clock;

    LateWorkDone(Escalations escalations, RuntimeService runtime, AsTheSystem asTheSystem, Clock clock) {
        this.escalations = escalations;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
        this.clock = clock;
    }

    @EventListener
    void on(TaskCompleted completed) {
        escalations.open(completed.childRef(), completed.taskKey()).forEach(this::end);
    }

    @EventListener
    void on(DueDateMoved moved) {
        if (moved.dueAt().isAfter(clock.instant())) {
            escalations.open(moved.childRef(), moved.taskKey()).forEach(ladder -> {
                escalations.close(ladder, "The due date moved to a later day: the work is not late any more.");
                end(ladder);
            });
        }
    }

    /** "All" of the one instance: a ladder that was told before and is about to close is no failure. */
    private void end(String ladder) {
        asTheSystem.run(() -> runtime.createMessageCorrelation("work.completed").processInstanceId(ladder)
                .correlateAll());
    }
}
