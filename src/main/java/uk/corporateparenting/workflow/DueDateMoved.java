package uk.corporateparenting.workflow;

import java.time.Instant;

/**
 * Published, as an event of the application, when the due date of open work was counted anew, in that transaction.
 *
 * @param processId the process instance of the task itself
 * @param taskKey   the id of the task in its model
 * @param dueAt     when it is due from now on
 */
public record DueDateMoved(String processId, String taskKey, Instant dueAt) {
}
