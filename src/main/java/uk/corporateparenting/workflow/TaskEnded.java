package uk.corporateparenting.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears of every task that is over, in the transaction that ends it. */
@FunctionalInterface
public interface TaskEnded {

    /** @param done somebody did it; else it fell away */
    void onEnded(DelegateTask task, boolean done);
}
