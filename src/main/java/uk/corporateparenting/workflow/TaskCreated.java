package uk.corporateparenting.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears of every new task of every model, in the transaction that creates it. */
@FunctionalInterface
public interface TaskCreated {

    void onCreated(DelegateTask task);
}
