package uk.corporateparenting.workflow.engine;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.aop.framework.ProxyFactory;

/**
 * Closes every way into the engine but the ones named here: reading, and claiming or submitting a task, which the engine
 * and the seam check themselves. Everything else that a service offers now or in a later version is for the engine's own
 * code (models, delegates, jobs, the product's own beans) and for operators.
 */
final class Guard {

    static final String OPERATORS = "camunda-admin";

    private static final Pattern READING = Pattern.compile("(get|is|equals|hashCode|toString).*|create(Native)?.*Query");
    private static final Set<String> OPEN = Set.of(
            "TaskService.claim", "TaskService.setAssignee",
            "TaskService.complete", "TaskService.completeWithVariablesInReturn",
            "FormService.submitTaskForm", "FormService.submitTaskFormData",
            "FormService.submitTaskFormWithVariablesInReturn",
            "FormService.submitStartForm", "FormService.submitStartFormData",
            // wiring, not doors
            "ServiceImpl.setCommandExecutor");

    private Guard() {
    }

    /** Whether anybody who is signed in may call it; the engine's own rights still apply. */
    static boolean isOpen(Class<?> service, Method method) {
        return READING.matcher(method.getName()).matches() || OPEN.contains(service.getSimpleName() + "." + method.getName())
                || OPEN.contains("ServiceImpl." + method.getName());
    }

    @SuppressWarnings("unchecked")
    static <T extends ServiceImpl> T around(T service, Class<?> api, IdentityService identity) {
        ProxyFactory proxy = new ProxyFactory(service);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            if (!isOpen(api, call.getMethod()) && !isInside() && !isOperator(identity)) {
                throw new NotThisWay();
            }
            return call.proceed();
        });
        return (T) proxy.getProxy();
    }

    private static boolean isInside() {
        return Context.getCommandContext() != null;
    }

    static boolean isOperator(IdentityService identity) {
        Authentication who = (Authentication) identity.getCurrentAuthentication();
        return who != null && who.getGroupIds() != null && who.getGroupIds().contains(OPERATORS);
    }
}
