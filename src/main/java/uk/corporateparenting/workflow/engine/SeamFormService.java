package uk.corporateparenting.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.workflow.Refused;

/**
 * The engine's form service with the seam's promises: one submission a task, refusals as one sentence, and screens
 * filled from the record for the person who may see them.
 */
class SeamFormService extends FormServiceImpl {

    private final ObjectProvider<Seam> seam;
    private final ObjectProvider<JdbcClient> db;

    SeamFormService(ObjectProvider<Seam> seam, ObjectProvider<JdbcClient> db) {
        this.seam = seam;
        this.db = db;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        submit(taskId, properties, false, false);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes", "deprecation"})
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submit(taskId, (Map) properties, false, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserializeValues) {
        return submit(taskId, properties, true, deserializeValues);
    }

    VariableMap submit(String taskId, Map<String, Object> properties, boolean answer, boolean deserialize) {
        return refusing(() -> commandExecutor.execute((Command<VariableMap>) context -> {
            lock(context, taskId);
            return new SubmitTaskFormCmd(taskId, properties, answer, deserialize).execute(context);
        }));
    }

    /** The second of two waits here until the first is done, and is then told so. */
    private void lock(CommandContext context, String taskId) {
        boolean open = db.getObject().sql("select id_ from act_ru_task where id_ = ? for update")
                .param(taskId).query(String.class).optional().isPresent();
        if (!open) {
            throw Refused.conflict(seam.getObject().submitted().completedBy(taskId)
                    .map(user -> "This was already completed by " + name(context, user) + ".")
                    .orElse("This task is no longer open."));
        }
    }

    private static String name(CommandContext context, String userId) {
        User user = context.runWithoutAuthorization(
                () -> context.getProcessEngineConfiguration().getIdentityService().createUserQuery().userId(userId)
                        .singleResult());
        return user == null ? userId : user.getFirstName() + " " + user.getLastName();
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return refusing(() -> super.submitStartForm(definitionId, properties));
    }

    /** A business key from outside is not taken: the start form's code gives the child's reference. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        return submitStartForm(definitionId, properties);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes", "deprecation"})
    public ProcessInstance submitStartFormData(String definitionId, Map<String, String> properties) {
        return submitStartForm(definitionId, (Map) properties);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes", "deprecation"})
    public ProcessInstance submitStartFormData(String definitionId, String businessKey,
                                               Map<String, String> properties) {
        return submitStartForm(definitionId, (Map) properties);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize);
        commandExecutor.execute((Command<Void>) context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task != null && handler(task) instanceof SeamedTask seamed) {
                seam.getObject().screen(task, seamed).forEach((key, value) -> {
                    if (names == null || names.contains(key)) {
                        variables.put(key, value);
                    }
                });
            }
            return null;
        });
        return variables;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return new ByteArrayInputStream(seam.getObject().forms().forTask(read(super.getDeployedTaskForm(taskId))));
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        byte[] deployed = read(super.getDeployedStartForm(definitionId));
        return commandExecutor.execute((Command<InputStream>) context -> {
            ProcessDefinitionEntity definition = context.getProcessEngineConfiguration().getDeploymentCache()
                    .findDeployedProcessDefinitionById(definitionId);
            Map<String, Object> options = definition.getStartFormHandler() instanceof SeamedStart start
                    ? seam.getObject().startScreen(start.formId()) : Map.of();
            return new ByteArrayInputStream(seam.getObject().forms().forStart(deployed, options));
        });
    }

    boolean isSeamed(String taskId) {
        return commandExecutor.execute((Command<Boolean>) context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null || handler(task) instanceof SeamedTask;
        });
    }

    private static TaskFormHandler handler(TaskEntity task) {
        return task.getTaskDefinition() == null ? null : task.getTaskDefinition().getTaskFormHandler();
    }

    private static byte[] read(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Inside the command a refusal is an engine exception; only outside it may become a form validation. */
    private static <T> T refusing(Supplier<T> command) {
        try {
            return command.get();
        } catch (Refused e) {
            throw RefusedForm.of(e);
        } catch (NullValueException e) {
            throw RefusedForm.of(Refused.conflict("This task is no longer open."));
        }
    }
}
