package uk.corporateparenting.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;

/**
 * The engine writes the message of a failed step into its tables and the log. A message may quote what somebody typed,
 * so a step that fails does so with the kinds and places of its failures only.
 */
class SilentDelegates extends DefaultDelegateInterceptor {

    @Override
    protected void handleInvocationInContext(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocationInContext(invocation);
        } catch (BpmnError e) {
            // The code says what happened; nobody may catch it, and its message would then be kept.
            throw new BpmnError(e.getErrorCode());
        } catch (BadUserRequestException | StepFailed e) {
            throw e;
        } catch (Exception e) {
            throw new StepFailed(e);
        }
    }

    /** The same silence for the code behind a form; refusals and what the engine itself has to hear pass. */
    static <T> T silently(Supplier<T> code) {
        try {
            return code.get();
        } catch (BadUserRequestException | AuthorizationException | OptimisticLockingException | StepFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StepFailed(e);
        }
    }

    /** What failed, without its words. */
    static final class StepFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StepFailed(Throwable failure) {
            super("A step failed: " + kinds(failure), null, false, true);
            setStackTrace(failure.getStackTrace());
        }

        private static String kinds(Throwable failure) {
            StringBuilder kinds = new StringBuilder();
            int depth = 0;
            for (Throwable t = failure; t != null && depth < 6; t = t.getCause(), depth++) {
                kinds.append(depth == 0 ? "" : " from ").append(t.getClass().getSimpleName());
                if (t.getStackTrace().length > 0) {
                    StackTraceElement at = t.getStackTrace()[0];
                    kinds.append(" at ").append(at.getClassName()).append(':').append(at.getLineNumber());
                }
            }
            return kinds.toString();
        }
    }
}
