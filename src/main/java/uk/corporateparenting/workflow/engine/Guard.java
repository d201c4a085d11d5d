package uk.corporateparenting.workflow.engine;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.aop.framework.ProxyFactory;

/**
 * Closes every way into the engine but the ones named here: reading, and claiming or submitting a task, which the
 * engine and the seam check themselves, signing in, and changing one's own password. Everything else that a service
 * offers now or later is for the engine's own code (models, delegates, jobs, the product's own beans) and for operators.
 */
final class Guard {

    static final String OPERATORS = "camunda-admin";

    private static final Pattern READING =
            Pattern.compile("(get|is|equals|hashCode|toString).*|create(Native)?.*Query");
    private static final Set<String> OPEN = Set.of(
            "TaskService.claim", "TaskService.setAssignee",
            "TaskService.complete", "TaskService.completeWithVariablesInReturn",
            "FormService.submitTaskForm", "FormService.submitTaskFormData",
            "FormService.submitTaskFormWithVariablesInReturn",
            "FormService.submitStartForm", "FormService.submitStartFormData",
            "FilterService.list", "FilterService.listPage", "FilterService.singleResult", "FilterService.count",
            // Signing in and out, and one's own new password.
            "IdentityService.checkPassword", "IdentityService.checkPasswordAgainstPolicy",
            "IdentityService.setAuthentication", "IdentityService.setAuthenticatedUserId",
            "IdentityService.clearAuthentication", "IdentityService.saveUser",
            // Tasklist's first page notes which application was opened; without it nobody gets in.
            "ManagementService.addWebappToTelemetry",
            // wiring, not doors
            "ServiceImpl.setCommandExecutor");

    /** Ways that take a person's id: anybody may name themselves and no one else. */
    private static final Set<String> FOR_ONESELF = Set.of("TaskService.claim", "TaskService.setAssignee");

    private Guard() {
    }

    /** Whether anybody who is signed in may call it; the engine's own rights still apply. */
    static boolean isOpen(Class<?> service, Method method) {
        return READING.matcher(method.getName()).matches()
                || OPEN.contains(service.getSimpleName() + "." + method.getName())
                || OPEN.contains("ServiceImpl." + method.getName());
    }

    /** For services that change cases: nothing passes from outside a command, whoever calls. */
    static <T extends ServiceImpl> T around(T service, Class<?> api, IdentityService identity) {
        return around(service, api, identity, false);
    }

    /** For services that the product itself calls at its start and in the background, when nobody is signed in. */
    static <T extends ServiceImpl> T aroundHousekeeping(T service, Class<?> api, IdentityService identity) {
        return around(service, api, identity, true);
    }

    @SuppressWarnings("unchecked")
    private static <T extends ServiceImpl> T around(T service, Class<?> api, IdentityService identity,
                                                    boolean nobodyMay) {
        ProxyFactory proxy = new ProxyFactory(service);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            Authentication who = (Authentication) identity.getCurrentAuthentication();
            boolean mayPass = isInside() || isOperator(who) || nobodyMay && who == null
                    || isOpen(api, call.getMethod()) && (who == null || isForOneself(api, call, who, identity));
            if (!mayPass) {
                throw new NotThisWay();
            }
            return call.proceed();
        });
        return (T) proxy.getProxy();
    }

    /** Giving a task back passes here; {@link SeamTaskService} refuses it with a sentence of its own. */
    private static boolean isForOneself(Class<?> api, MethodInvocation call, Authentication who,
                                        IdentityService identity) {
        String way = api.getSimpleName() + "." + call.getMethod().getName();
        if ("IdentityService.saveUser".equals(way)) {
            return isOwnPassword((User) call.getArguments()[0], who, identity);
        }
        if (!FOR_ONESELF.contains(way)) {
            return true;
        }
        Object named = call.getArguments()[1];
        return who.getUserId().equals(named) || named == null && "TaskService.setAssignee".equals(way);
    }

    /** Names, groups and all else about a person are the administrator's; a password is their own. */
    private static boolean isOwnPassword(User sent, Authentication who, IdentityService identity) {
        User kept = identity.createUserQuery().userId(who.getUserId()).singleResult();
        return kept != null && sent != null && kept.getId().equals(sent.getId())
                && Objects.equals(kept.getFirstName(), sent.getFirstName())
                && Objects.equals(kept.getLastName(), sent.getLastName())
                && Objects.equals(kept.getEmail(), sent.getEmail());
    }

    private static boolean isInside() {
        return Context.getCommandContext() != null;
    }

    private static boolean isOperator(Authentication who) {
        return who != null && who.getGroupIds() != null && who.getGroupIds().contains(OPERATORS);
    }
}
