package uk.corporateparenting.workflow;

import java.util.Optional;

/**
 * Published, as an event of the application, when a person's form was accepted and its task is about to be left, in the
 * transaction of that person. Whoever listens and fails refuses the form.
 *
 * @param processId  the process instance of the task itself
 * @param rootCaseId the case it belongs to
 * @param childRef   the child's reference after the form, which may have matched a known child
 * @param taskKey    the id of the task in its model
 * @param taskId     this one task
 * @param team       slug of the team whose work it is
 * @param letter     what the child is owed a letter about once this is done, as the model says with the property
 *                   {@code letterToChild}; else empty
 */
public record TaskCompleted(String processId, String rootCaseId, String childRef, String taskKey, String taskId,
                            String team, Optional<String> letter) {
}
