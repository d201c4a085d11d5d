package uk.corporateparenting.workflow;

import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The open tasks that the signed-in person may take up: with them, or offered to them or to one of their groups and with
 * nobody. The engine's own query for both at once reads whatever nobody in the whole council has taken; asked this way
 * it looks at what is theirs only, and still checks each right itself.
 */
public interface OpenToMe {

    /** Narrows a query to what is with the person who asks, and to what they could take. */
    TaskQuery mineOrUntaken(TaskQuery query);

    /** Narrows a query to what the person who asks could take. */
    TaskQuery untaken(TaskQuery query);
}
