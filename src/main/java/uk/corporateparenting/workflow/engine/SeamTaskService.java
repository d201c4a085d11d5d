package uk.corporateparenting.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completing a task is submitting its form; there is no other way. Work is taken on for oneself, and given back. */
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

    /** Whoever has a task may give it back to the team: the engine asks no more for that than for working on it. */
    @Override
    public void setAssignee(String taskId, String userId) {
        String me = me();
        if (userId == null && me != null && createTaskQuery().taskId(taskId).taskAssignee(me).count() == 1) {
            super.claim(taskId, null);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    private String me() {
        Authentication who = identity.getCurrentAuthentication();
        return who == null ? null : who.getUserId();
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

    /** Somebody was first; answered as 409. */
    private static final class TakenAlready extends BadUserRequestException {

        private static final long serialVersionUID = 1L;

        TakenAlready() {
            super(RefusedForm.MARK + "A colleague has already taken this on.");
            setCode(RefusedForm.CODE + 409);
        }
    }
}
