package uk.corporateparenting.workflow;

import java.util.Collection;
import java.util.Map;

/** Which clock a waiting task runs by, as its model says. */
public interface TaskClocks {

    /**
     * Ids of clocks by ids of tasks; nothing for a task that has no clock or is there no longer. Who may see which task
     * is for the caller to say.
     */
    Map<String, String> of(Collection<String> taskIds);
}
