package uk.corporateparenting.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.Council;

/** Delivers, when a test asks for it, the messages about a child that were sent and are on their way. */
@Component
public class Post {

    private final ManagementService management;
    private final JdbcClient db;
    private final Council council;

    Post(ManagementService management, JdbcClient db, Council council) {
        this.management = management;
        this.db = db;
        this.council = council;
    }

    /** Everything that is on its way, and what it sets off at once. */
    public void deliver(String childRef) {
        List<String> sent = db.sql("select id from care.message where child_ref = ? and state = 'sent' order by sent_at")
                .param(childRef).query(String.class).list();
        management.createJobQuery().messages().withRetriesLeft().list().stream().map(Job::getId)
                .filter(id -> delivers(id, sent)).forEach(management::executeJob);
        council.settle(childRef);
    }

    /** What became of the message: sent, delivered or kept. */
    public String stateOf(String childRef, String name) {
        return db.sql("select state from care.message where child_ref = ? and name = ? order by sent_at desc limit 1")
                .params(childRef, name).query(String.class).single();
    }

    private boolean delivers(String jobId, List<String> messages) {
        JobEntity job = (JobEntity) management.createJobQuery().jobId(jobId).singleResult();
        return job != null && EngineMessages.JOB.equals(job.getJobHandlerType())
                && messages.contains(job.getJobHandlerConfigurationRaw());
    }
}
