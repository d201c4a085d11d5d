package uk.corporateparenting.workflow.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.TaskCreated;
import uk.corporateparenting.workflow.TaskEnded;

/** Tells everybody who listens that a task was created, or is over. The starter's event bridge would publish all else too. */
@Component
class AssignmentPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskCreated> listeners;
    private final ObjectProvider<TaskEnded> endListeners;

    AssignmentPlugin(ObjectProvider<TaskCreated> listeners, ObjectProvider<TaskEnded> endListeners) {
        this.listeners = listeners;
        this.endListeners = endListeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        TaskListener created = task -> listeners.orderedStream().forEach(listener -> listener.onCreated(task));
        TaskListener done = task -> endListeners.orderedStream().forEach(listener -> listener.onEnded(task, true));
        TaskListener fellAway = task -> endListeners.orderedStream().forEach(listener -> listener.onEnded(task, false));
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, done);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, fellAway);
            }
        });
    }
}
