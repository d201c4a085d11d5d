package uk.corporateparenting.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.TaskClocks;

/** The models' own expressions are asked; some choose the clock by a rule. */
@Component
class EngineTaskClocks implements TaskClocks {

    private final ProcessEngineConfigurationImpl engine;
    private final EngineClock now;

    EngineTaskClocks(@Lazy ProcessEngineConfigurationImpl engine, EngineClock now) {
        this.engine = engine;
        this.now = now;
    }

    @Override
    public Map<String, String> of(Collection<String> taskIds) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            Map<String, String> clocks = new HashMap<>();
            taskIds.forEach(id -> {
                String clock = clock(context, id);
                if (clock != null) {
                    clocks.put(id, clock);
                }
            });
            return clocks;
        }));
    }

    private String clock(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null) {
            return null;
        }
        TaskFormHandler form = task.getTaskDefinition().getTaskFormHandler();
        return form instanceof SeamedTask seamed
                ? new EngineTask(task, null, now.instant(), seamed.clockArgument()).clock() : null;
    }
}
