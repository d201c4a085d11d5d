package uk.corporateparenting.workflow.engine;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.TaskCreated;

/**
 * The earlier work is due, the higher its priority: overdue before today's before this week's, at every moment, without
 * anything that has to count anew as days go by. Work without a date comes last.
 */
@Component
class DuePriority implements TaskCreated {

    /** Beyond every due date in hours since 1970; the same number stands in the migration for tasks of before. */
    private static final int CEILING = 10_000_000;

    @Override
    public void onCreated(DelegateTask task) {
        task.setPriority(of(task.getDueDate()));
    }

    static int of(Date due) {
        return due == null ? 0 : CEILING - (int) Duration.ofMillis(due.getTime()).toHours();
    }
}
