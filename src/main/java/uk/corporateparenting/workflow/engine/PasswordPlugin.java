package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds every new password against the rules, wherever it is set. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PasswordPlugin extends AbstractProcessEnginePlugin {

    private final PasswordPolicy rules;

    PasswordPlugin(PasswordPolicy rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordPolicy(rules);
        engine.setEnablePasswordPolicy(true);
    }
}
