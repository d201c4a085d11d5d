package uk.corporateparenting.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What runs now in many cases at once, for lists of the whole council: one question, however many cases there are. */
public interface RunningWork {

    /**
     * An open task of a process; or a process that waits for something else, with everything after {@code process} null
     * and no groups.
     *
     * @param childRef the business key of the case
     * @param process  the key of the process, not only of the one that called the others
     * @param groups   the groups it is offered to, by name
     */
    record Work(String childRef, String process, String task, Instant dueAt, String assignee, List<String> groups) {
    }

    /** All that runs in these processes, of every child. Who may see what of it is for the caller to say. */
    List<Work> of(Collection<String> processes);

    /**
     * What a person may be waiting for: open tasks that are not with them nor before them to take, of these children, in
     * processes in which they completed a task since then, and in what they began since then. Earliest due first.
     *
     * @param groups the groups the person holds
     * @param most   no more than that
     */
    List<Work> withOthers(String user, Collection<String> groups, Collection<String> childRefs, Instant since, int most);
}
