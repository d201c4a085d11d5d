package uk.corporateparenting.incare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.Council;

/** Messages between the processes of a child, for tests: those that were sent, and those that others would send. */
@Component
public class Messenger {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final JdbcClient db;
    private final Council council;

    Messenger(RuntimeService runtime, ManagementService management, IdentityService identity, JdbcClient db,
            Council council) {
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.db = db;
        this.council = council;
    }

    /** Delivers what the processes of the child have sent. */
    public void deliver(String childRef) {
        db.sql("""
                select id_ from act_ru_job where handler_type_ = 'deliver-message' and handler_cfg_ in (
                    select id from care.message where child_ref = ?)""").param(childRef).query(String.class).list()
                .forEach(management::executeJob);
        council.settle(childRef);
    }

    /** The names of all messages about the child, in the order in which they were sent. */
    public List<String> sent(String childRef) {
        return db.sql("select name from care.message where child_ref = ? order by sent_at").param(childRef)
                .query(String.class).list();
    }

    /** Somebody else's message reaches the processes of the child. */
    public void tell(String childRef, String message, Object... payload) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < payload.length; i += 2) {
            variables.put((String) payload[i], payload[i + 1]);
        }
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(childRef).setVariables(variables)
                    .correlateAll();
        } finally {
            identity.clearAuthentication();
        }
        council.settle(childRef);
    }
}
