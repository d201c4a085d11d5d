package uk.corporateparenting.workflow.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;

@Component
class EngineCases implements Cases {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final OpenCases openCases;

    EngineCases(@Lazy ProcessEngineConfigurationImpl engine, @Lazy RuntimeService runtime, OpenCases openCases) {
        this.engine = engine;
        this.runtime = runtime;
        this.openCases = openCases;
    }

    @Override
    public String start(String processKey, String message, String childRef, Facts facts) {
        return inside(context -> context.runWithoutAuthorization(() -> {
            ProcessInstance started = runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(childRef)
                    .setVariables(facts.asMap())
                    .correlateStartMessage();
            openCases.claim(definition(started.getProcessDefinitionId()), childRef, started.getId());
            return started.getId();
        }));
    }

    @Override
    public void together(Runnable work) {
        inside(context -> {
            work.run();
            return null;
        });
    }

    @Override
    public String start(String processKey, String childRef, Facts facts) {
        return inside(context -> context.runWithoutAuthorization(() -> {
            ProcessInstance started = runtime.createProcessInstanceByKey(processKey).businessKey(childRef)
                    .setVariables(facts.asMap()).execute();
            openCases.claim(definition(started.getProcessDefinitionId()), childRef, started.getId());
            return started.getId();
        }));
    }

    @Override
    public Optional<String> open(String processKey, String childRef) {
        return openCases.find(processKey, childRef);
    }

    @Override
    public void endWithCare(String childRef, String why) {
        end(childRef, why, Set.of(SeamParseListener.ENDS_WITH_CARE));
    }

    @Override
    public void endWithLife(String childRef, String why) {
        end(childRef, why, Set.of(SeamParseListener.ENDS_WITH_CARE, SeamParseListener.ENDS_WITH_LIFE));
    }

    private void end(String childRef, String why, Set<String> said) {
        inside(context -> context.runWithoutAuthorization(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(childRef).rootProcessInstances().list()
                    .stream().filter(open -> said.stream().anyMatch(
                            property -> definition(open.getProcessDefinitionId()).getProperty(property) != null))
                    .forEach(open -> runtime.deleteProcessInstance(open.getProcessInstanceId(), why, false, true, false));
            return null;
        }));
    }

    @Override
    public void changeReference(CaseTask task, String processKey, String knownRef) {
        openCases.changeReference(task.rootCaseId(), knownRef);
        inside(context -> context.runWithoutAuthorization(() -> {
            rename(task.rootCaseId(), knownRef, context);
            return null;
        }));
    }

    /** The process and all that it called and that is still open, such as an escalation. */
    private void rename(String processId, String knownRef, CommandContext context) {
        context.getExecutionManager().findExecutionById(processId).setProcessBusinessKey(knownRef);
        runtime.createProcessInstanceQuery().superProcessInstanceId(processId).list()
                .forEach(called -> rename(called.getId(), knownRef, context));
    }

    private ProcessDefinitionEntity definition(String id) {
        return engine.getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    private <T> T inside(Command<T> command) {
        return engine.getCommandExecutorTxRequired().execute(command);
    }
}
