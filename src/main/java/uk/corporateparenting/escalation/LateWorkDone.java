package uk.corporateparenting.escalation;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.TaskCompleted;

/** Ends the ladders that were raised for a task as soon as it is completed. */
@Component
class LateWorkDone {

    private final Escalations escalations;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    LateWorkDone(Escalations escalations, RuntimeService runtime, AsTheSystem asTheSystem) {
        this.escalations = escalations;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    @EventListener
    void on(TaskCompleted completed) {
        for (String ladder : escalations.open(completed.childRef(), completed.taskKey())) {
            // "All" of the one instance: a ladder that was told before and is about to close is no failure.
            asTheSystem.run(() -> runtime.createMessageCorrelation("work.completed").processInstanceId(ladder)
                    .correlateAll());
        }
    }
}
