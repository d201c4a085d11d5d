package uk.corporateparenting.workflow;

import java.time.Instant;

/**
 * Published, as an event of the application, when the due date of open work was counted anew, in that transaction.
 *
 * @param taskKey the id of the task in its model
 * @param dueAt   when it is due from now on
 */
public record DueDateMoved(String childRef, String taskKey, Instant dueAt) {
}
