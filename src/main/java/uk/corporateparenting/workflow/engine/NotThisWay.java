package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** A way into the engine that is closed to all but an operator; answered as 403. */
final class NotThisWay extends AuthorizationException {

    private static final long serialVersionUID = 1L;

    NotThisWay() {
        super(RefusedForm.MARK + "This is not done this way. Open the task and use its form.");
        setCode(RefusedForm.CODE + 403);
    }
}
