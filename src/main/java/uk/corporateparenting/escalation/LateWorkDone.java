package uk.corporateparenting.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.DueDateMoved;
import uk.corporateparenting.workflow.SmallQuestions;
import uk.corporateparenting.workflow.TaskCompleted;

/**
 * Ends the ladders of a task as soon as it is completed, or is not late any more: those that were raised, and those
 * whose first person was about to be told.
 */
@Component
class LateWorkDone {

    private static final String LADDER = "escalation-ladder";
    private static final Set<String> ANSWERS = Set.of("answerEscalation", "answerAtTheTop");

    private final Escalations escalations;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;
    private final SmallQuestions questions;
    private final Clock clock;

    LateWorkDone(Escalations escalations, RuntimeService runtime, TaskService tasks, AsTheSystem asTheSystem,
            SmallQuestions questions, Clock clock) {
        this.escalations = escalations;
        this.runtime = runtime;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
        this.questions = questions;
        this.clock = clock;
    }

    @EventListener
    void on(TaskCompleted completed) {
        asTheSystem.run(() -> {
            List<String> ladders = of(completed.processId(), completed.taskKey());
            if (!ladders.isEmpty() && isTheLastOne(completed)) {
                ladders.forEach(this::end);
            }
            if (ANSWERS.contains(completed.taskKey())) {
                answered(completed.processId());
            }
        });
    }

    /**
     * Work may be late by two clocks. Who answered for it is not asked a second time, nor is anybody below; who is
     * further up still is.
     */
    private void answered(String ladder) {
        ProcessInstance late = runtime.createProcessInstanceQuery().subProcessInstanceId(ladder).singleResult();
        if (late != null) {
            Role answering = Role.of(text(ladder, "escalatedTo"));
            of(late.getId(), text(ladder, "escalatedFrom")).stream()
                    .filter(other -> !other.equals(ladder) && comesTo(other, answering)).forEach(other -> {
                        escalations.close(other, "The " + answering.plainName().toLowerCase(Locale.ROOT)
                                + " answered for the same work.");
                        end(other);
                    });
        }
    }

    private boolean comesTo(String ladder, Role answering) {
        String told = text(ladder, "escalatedTo");
        String rungs = text(ladder, "ladder");
        return told != null && rungs != null && Ladder.of(rungs).comesTo(answering, Role.of(told));
    }

    private String text(String processId, String variable) {
        return (String) runtime.getVariable(processId, variable);
    }

    /** Work that several do side by side is done when the last of them has done it. */
    private boolean isTheLastOne(TaskCompleted completed) {
        return tasks.createTaskQuery().processInstanceId(completed.processId())
                .taskDefinitionKey(completed.taskKey()).count() <= 1;
    }

    @EventListener
    void on(DueDateMoved moved) {
        if (moved.dueAt().isAfter(clock.instant())) {
            asTheSystem.run(() -> of(moved.processId(), moved.taskKey()).forEach(ladder -> {
                escalations.close(ladder, "The due date moved to a later day: the work is not late any more.");
                end(ladder);
            }));
        }
    }

    /** The ladders that the process of the work called for it: asked at each task. */
    private List<String> of(String processId, String taskKey) {
        return questions.called(processId, LADDER, "escalatedFrom", taskKey);

    }

    /** "All" of the one instance: a ladder that was told before and is about to close is no failure. */
    private void end(String ladder) {
        runtime.createMessageCorrelation("work.completed").processInstanceId(ladder).correlateAll();
    }
}
