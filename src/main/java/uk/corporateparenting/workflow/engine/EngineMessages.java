package uk.corporateparenting.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Kept in a table in the sender's transaction, delivered by a job of the engine in a transaction of its own. */
@Component
class EngineMessages implements Messages, JobHandler<EngineMessages.MessageId> {

    static final String JOB = "deliver-message";

    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {
    };

    record MessageId(String id) implements org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return id;
        }
    }

    private record Waiting(String name, String childRef, String payload, String onlyVariable, String onlyValue,
            boolean isNews) {
    }

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final JdbcClient db;
    private final ObjectMapper json;
    private final EngineClock clock;
    private final OpenCases openCases;

    EngineMessages(@Lazy ProcessEngineConfigurationImpl engine, @Lazy RuntimeService runtime, @Lazy JdbcClient db,
                   ObjectMapper json, EngineClock clock, @Lazy OpenCases openCases) {
        this.engine = engine;
        this.runtime = runtime;
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.openCases = openCases;
    }

    @Override
    public void send(String id, String name, String childRef, Facts payload) {
        sendTo(null, null, id, name, childRef, payload);
    }

    @Override
    public void announce(String id, String name, String childRef, Facts payload) {
        send(null, null, id, name, childRef, payload, true);
    }

    @Override
    public void sendTo(String variable, String value, String id, String name, String childRef, Facts payload) {
        send(variable, value, id, name, childRef, payload, false);
    }

    private void send(String variable, String value, String id, String name, String childRef, Facts payload,
            boolean news) {
        int isNew = db.sql("""
                insert into care.message (id, name, child_ref, payload, state, sent_at, only_variable, only_value, news)
                values (:id, :name, :child, cast(:payload as jsonb), 'sent', :at, :variable, :value, :news)
                on conflict (id) do nothing""")
                .param("id", id).param("name", name).param("child", childRef).param("payload", write(payload))
                .param("at", Timestamp.from(clock.instant())).param("variable", variable).param("value", value)
                .param("news", news).update();
        if (isNew == 1) {
            enqueue(id);
        }
    }

    @Override
    public List<Kept> kept() {
        return db.sql("""
                select id, name, child_ref, sent_at, state from care.message
                where state <> 'delivered' order by sent_at limit 200""")
                .query((row, n) -> new Kept(row.getString(1), row.getString(2), row.getString(3),
                        row.getTimestamp(4).toInstant(), row.getString(5)))
                .list();
    }

    @Override
    public void deliverAgain(String id) {
        enqueue(id);
    }

    private void enqueue(String id) {
        engine.getCommandExecutorTxRequired().execute((Command<Void>) context -> {
            MessageEntity job = new MessageEntity();
            job.setJobHandlerType(JOB);
            job.setJobHandlerConfiguration(new MessageId(id));
            context.getJobManager().send(job);
            return null;
        });
    }

    @Override
    public String getType() {
        return JOB;
    }

    @Override
    public void execute(MessageId message, ExecutionEntity execution, CommandContext context, String tenantId) {
        Optional<Waiting> waiting = db.sql("""
                select name, child_ref, payload, only_variable, only_value, news from care.message
                where id = ? and state <> 'delivered' for update""")
                .param(message.id())
                .query((row, n) -> new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getBoolean(6))).optional();
        waiting.ifPresent(w -> {
            String state = context.runWithoutAuthorization(() -> deliver(w, context));
            db.sql("update care.message set state = ?, settled_at = ? where id = ?")
                    .params(state, Timestamp.from(clock.instant()), message.id()).update();
        });
    }

    /** To all who wait for it, then to the one process that begins with it, unless the child's case there is open. */
    private String deliver(Waiting message, CommandContext context) {
        Map<String, Object> variables = read(message.payload());
        ExecutionQuery who = runtime.createExecutionQuery().messageEventSubscriptionName(message.name())
                .processInstanceBusinessKey(message.childRef());
        if (message.onlyVariable() != null) {
            who.processVariableValueEquals(message.onlyVariable(), message.onlyValue());
        }
        List<Execution> waiting = who.list();
        Optional<ProcessDefinitionEntity> begins = begins(message, context);
        // The open case itself may wait for what would begin it: then it was heard where it belongs.
        boolean heardInOpenCase = begins.flatMap(process -> openCases.find(process.getKey(), message.childRef()))
                .filter(open -> waiting.stream().anyMatch(one -> open.equals(root(one)))).isPresent();
        // What one of them does may end another that waits.
        waiting.stream().filter(one -> stillWaits(one, message.name()))
                .forEach(one -> runtime.messageEventReceived(message.name(), one.getId(), variables));
        if (heardInOpenCase) {
            return "delivered";
        }
        if (begins.isPresent()) {
            if (openCases.isOpen(begins.get().getKey(), message.childRef())) {
                return "already-open";
            }
            openCases.claim(begins.get(), message.childRef(), runtime.createMessageCorrelation(message.name())
                    .processInstanceBusinessKey(message.childRef()).setVariables(variables)
                    .correlateStartMessage().getId());
        }
        return begins.isEmpty() && waiting.isEmpty() && !message.isNews() ? "kept" : "delivered";
    }

    private static Optional<ProcessDefinitionEntity> begins(Waiting message, CommandContext context) {
        return context.getEventSubscriptionManager()
                .findMessageStartEventSubscriptionByName(message.name()).stream()
                .filter(start -> message.onlyVariable() == null).findFirst()
                .map(start -> context.getProcessEngineConfiguration().getDeploymentCache()
                        .findDeployedProcessDefinitionById(start.getConfiguration()));
    }

    private static String root(Execution one) {
        return ((ExecutionEntity) one).getRootProcessInstanceId();
    }

    private boolean stillWaits(Execution one, String message) {
        return runtime.createExecutionQuery().executionId(one.getId()).messageEventSubscriptionName(message)
                .count() > 0;
    }

    @Override
    public MessageId newConfiguration(String canonicalString) {
        return new MessageId(canonicalString);
    }

    @Override
    public void onDelete(MessageId configuration, JobEntity job) {
        // the message stays in its table
    }

    private String write(Facts payload) {
        try {
            return json.writeValueAsString(payload.asMap());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unwritable payload");
        }
    }

    private Map<String, Object> read(String payload) {
        try {
            return json.readValue(payload, PAYLOAD);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable payload");
        }
    }
}
