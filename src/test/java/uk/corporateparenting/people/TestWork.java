package uk.corporateparenting.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * Small cases for tests of who may see and do what.
 *
 * @param engine the running product's
 */
public record TestWork(ProcessEngine engine) {

    /** A child that no other test knows. */
    public static String newChild() {
        return "CH-" + UUID.randomUUID();
    }

    /** Starts a case with three tasks for that child in that team. */
    public void start(String childRef, String team) {
        as("admin", List.of(Role.ADMIN.group()), () -> engine.getRuntimeService().startProcessInstanceByKey(
                "whose-work", childRef, team == null ? Map.of() : Map.of("team", team)));
    }

    public Task task(String childRef, String key) {
        return engine.getTaskService().createTaskQuery()
                .processInstanceBusinessKey(childRef).taskDefinitionKey(key).singleResult();
    }

    public void as(String user, List<String> groups, Runnable work) {
        engine.getIdentityService().setAuthentication(user, groups);
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
