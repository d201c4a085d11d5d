package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks every right in the engine, whatever the settings say, and grants work on a task instead of changing it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TaskGrantsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        engine.setResourceAuthorizationProvider(new TaskGrants());
    }
}
