package uk.corporateparenting.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Questions that are asked at every step of a case. The engine's own queries, which serve every question, cost more
 * there than the step itself.
 */
public interface SmallQuestions {

    /** An open task; the assignee and the moment are null where there is none. */
    record OpenTask(String assignee, Instant dueAt) {
    }

    /** A step that the engine is to do by itself; without a moment it may be done at once. */
    record Step(String id, Instant dueAt) {
    }

    /** Empty where the task is done. */
    Optional<OpenTask> task(String taskId);

    /** Empty where the step is done, or is not to be done any more. */
    Optional<Step> step(String stepId);

    /** The steps that came to be after that moment and wait still, in the order in which they came. */
    List<Step> stepsSince(Instant moment);

    /** The ids of what runs that this process called by that key with that text in a variable. */
    List<String> called(String processId, String processKey, String variable, String text);
}
