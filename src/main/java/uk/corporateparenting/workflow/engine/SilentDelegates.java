package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.BadUserRequestException;
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
        } catch (BpmnError | BadUserRequestException | StepFailed e) {
            throw e;
        } catch (Exception e) {
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
