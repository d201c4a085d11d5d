package uk.corporateparenting.workflow.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.CaseService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.camunda.bpm.engine.impl.DecisionServiceImpl;
import org.camunda.bpm.engine.impl.ExternalTaskServiceImpl;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.HistoryServiceImpl;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmmn.CaseServiceImpl;
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
    private final EngineReplanning replanning;

    WorkflowPlugin(ObjectProvider<Seam> seam, ObjectProvider<OpenCases> openCases, ObjectProvider<JdbcClient> db,
                   EngineMessages messages, EngineReplanning replanning) {
        this.seam = seam;
        this.openCases = openCases;
        this.db = db;
        this.messages = messages;
        this.replanning = replanning;
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
        engine.getCustomJobHandlers().add(replanning);

        SeamFormService forms = new SeamFormService(seam, db);
        engine.setFormService(forms);
        IdentityService identity = engine.getIdentityService();
        engine.setTaskService(Guard.around(new SeamTaskService(forms, identity), TaskService.class, identity));
        engine.setRuntimeService(Guard.around(new RuntimeServiceImpl(), RuntimeService.class, identity));
        engine.setExternalTaskService(Guard.around(new ExternalTaskServiceImpl(), ExternalTaskService.class, identity));
        engine.setCaseService(Guard.around(new CaseServiceImpl(), CaseService.class, identity));
        engine.setManagementService(
                Guard.aroundHousekeeping(new ManagementServiceImpl(engine), ManagementService.class, identity));
        engine.setHistoryService(Guard.aroundHousekeeping(new HistoryServiceImpl(), HistoryService.class, identity));
        engine.setRepositoryService(
                Guard.aroundHousekeeping(new RepositoryServiceImpl(), RepositoryService.class, identity));
        engine.setDecisionService(Guard.aroundHousekeeping(new DecisionServiceImpl(), DecisionService.class, identity));
        engine.setAuthorizationService(
                Guard.aroundHousekeeping(new AuthorizationServiceImpl(), AuthorizationService.class, identity));
        engine.setIdentityService(
                Guard.aroundHousekeeping((IdentityServiceImpl) identity, IdentityService.class, identity));
        engine.setFilterService(Guard.aroundHousekeeping(new FilterServiceImpl(), FilterService.class, identity));
        engine.setDelegateInterceptor(new SilentDelegates());
        // An error nobody catches in the model is an incident, not a silent end of the path.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }
}
