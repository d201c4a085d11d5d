package uk.corporateparenting.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks every right in the engine, whatever the settings say, and grants work on a task instead of changing it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TaskGrantsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<JdbcClient> db;

    TaskGrantsPlugin(ObjectProvider<JdbcClient> db) {
        this.db = db;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        engine.setResourceAuthorizationProvider(new TaskGrants());
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskWorkCheck(db)));
    }
}
