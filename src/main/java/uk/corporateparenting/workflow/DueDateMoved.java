package uk.corporateparenting.workflow;

import java.time.Instant;

/**
 * Published, as an event of the application, when the due date of open work was counted anew, in that transaction.
 *
 * @param processId the process instance of the task itself
 * @param taskKey   the id of the task in its model
 * @param taskId    this one task
 * @param dueAt     when it is due from now on
 * @param warnAt    when it warns from now on; null where nothing warns
 */
public record DueDateMoved(String processId, String taskKey, String taskId, Instant dueAt, Instant warnAt) {
}
