package uk.corporateparenting.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completing a task is submitting its form; there is no other way. Work is taken on for oneself. */
class SeamTaskService extends TaskServiceImpl {

    private final SeamFormService forms;
    private final IdentityService identity;

    SeamTaskService(SeamFormService forms, IdentityService identity) {
        this.forms = forms;
        this.identity = identity;
    }

    @Override
    public void claim(String taskId, String userId) {
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException e) {
            throw new TakenAlready();
        }
    }

    /** Nobody lets go of work without a reason; the product's own page asks for it and acts as the system. */
    @Override
    public void setAssignee(String taskId, String userId) {
        Authentication who = identity.getCurrentAuthentication();
        if (userId == null && who != null && who.getUserId() != null && !isOperator(who)) {
            throw new WithoutReason();
        }
        super.setAssignee(taskId, userId);
    }

    private static boolean isOperator(Authentication who) {
        return who.getGroupIds() != null && who.getGroupIds().contains(Guard.OPERATORS);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        completeWithVariablesInReturn(taskId, variables, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
                                                     boolean deserializeValues) {
        if (!forms.isSeamed(taskId)) {
            throw new NotThisWay();
        }
        return forms.submit(taskId, variables == null ? Map.of() : variables, true, deserializeValues);
    }

    /** Work goes back to the team by the page that asks why; answered as 403. */
    private static final class WithoutReason extends AuthorizationException {

        private static final long serialVersionUID = 1L;

        WithoutReason() {
            super(RefusedForm.MARK + "Work goes back to the team with a reason: open Work in hand (/work-in-hand), and"
                    + " say why.");
            setCode(RefusedForm.CODE + 403);
        }
    }

    /** Somebody was first; answered as 409. */
    private static final class TakenAlready extends BadUserRequestException {

        private static final long serialVersionUID = 1L;

        TakenAlready() {
            super(RefusedForm.MARK + "A colleague has already taken this on.");
            setCode(RefusedForm.CODE + 409);
        }
    }
}
