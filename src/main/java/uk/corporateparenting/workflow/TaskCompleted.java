package uk.corporateparenting.workflow;

/**
 * Published, as an event of the application, when a person's form was accepted and its task is about to be left, in the
 * transaction of that person. Whoever listens and fails refuses the form.
 *
 * @param processId  the process instance of the task itself
 * @param rootCaseId the case it belongs to
 * @param childRef   the child's reference after the form, which may have matched a known child
 * @param taskKey    the id of the task in its model
 */
public record TaskCompleted(String processId, String rootCaseId, String childRef, String taskKey) {
}
