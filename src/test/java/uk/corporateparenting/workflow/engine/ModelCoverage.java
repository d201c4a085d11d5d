package uk.corporateparenting.workflow.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Remembers, in every product that tests start, which elements of which models were passed. */
@Component
class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    static boolean wasPassed(String processKey, String elementId) {
        return PASSED.contains(processKey + "#" + elementId);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new java.util.ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                watch(definition.getKey(), definition);
            }
        });
    }

    private static void watch(String processKey, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            String id = processKey + "#" + activity.getId();
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> PASSED.add(id));
            for (PvmTransition transition : activity.getOutgoingTransitions()) {
                String flow = processKey + "#" + transition.getId();
                ((TransitionImpl) transition).addListener(ExecutionListener.EVENTNAME_TAKE,
                        (ExecutionListener) execution -> PASSED.add(flow));
            }
            watch(processKey, activity);
        }
    }
}
