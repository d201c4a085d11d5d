package uk.corporateparenting.workflow.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.CaseService;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmmn.CaseServiceImpl;
import org.camunda.bpm.engine.impl.ExternalTaskServiceImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wires the seam, the guard, the messages and the silence of failing steps into the engine. */
@Component
class WorkflowPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Seam> seam;
    private final ObjectProvider<OpenCases> openCases;
    private final ObjectProvider<JdbcClient> db;
    private final EngineMessages messages;

    WorkflowPlugin(ObjectProvider<Seam> seam, ObjectProvider<OpenCases> openCases, ObjectProvider<JdbcClient> db,
                   EngineMessages messages) {
        this.seam = seam;
        this.openCases = openCases;
        this.db = db;
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new SeamParseListener(seam, openCases));

        if (engine.getCustomJobHandlers() == null) {
            engine.setCustomJobHandlers(new ArrayList<>());
        }
        engine.getCustomJobHandlers().add(messages);

        SeamFormService forms = new SeamFormService(seam, db);
        engine.setFormService(forms);
        engine.setTaskService(Guard.around(new SeamTaskService(forms, engine.getIdentityService()), TaskService.class,
                engine.getIdentityService()));
        engine.setRuntimeService(
                Guard.around(new RuntimeServiceImpl(), RuntimeService.class, engine.getIdentityService()));
        engine.setExternalTaskService(
                Guard.around(new ExternalTaskServiceImpl(), ExternalTaskService.class, engine.getIdentityService()));
        engine.setCaseService(Guard.around(new CaseServiceImpl(), CaseService.class, engine.getIdentityService()));
        engine.setDelegateInterceptor(new SilentDelegates());
        // An error nobody catches in the model is an incident, not a silent end of the path.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }
}
