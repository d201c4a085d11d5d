package uk.corporateparenting.workflow;

import java.time.Instant;

/** The piece of work in hand, as the code behind a form sees it. */
public interface CaseTask {

    /** The child's reference: the business key of the case. */
    String childRef();

    /** The id of the outermost process instance; the same for every called process. */
    String rootCaseId();

    /** The id of the process instance this task belongs to. */
    String processId();

    /** The process the task's model belongs to: its folder. */
    String process();

    String taskId();

    /** The id of the task in its model. */
    String taskKey();

    /** The user id of the signed-in person. */
    String user();

    Instant at();

    /** A text variable, or null. */
    String text(String variable);

    /** True when the variable is true. */
    boolean flag(String variable);

    /** A whole-number variable, or null. */
    Integer number(String variable);

    /** When this work is due, or null. */
    Instant dueAt();

    /** The id of the clock that set the due date, or null. */
    String clock();
}
