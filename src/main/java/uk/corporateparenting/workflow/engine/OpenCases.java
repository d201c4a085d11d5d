package uk.corporateparenting.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Refused;

/** One open case of a process per child, held by a unique key. */
@Component
class OpenCases {

    private static final String ALREADY_OPEN = "This child already has an open case here. Join that case instead.";

    private final JdbcClient db;

    OpenCases(JdbcClient db) {
        this.db = db;
    }

    /** As below, unless the model says that it {@code repeats}: a child may have several such cases at once. */
    void claim(ProcessDefinitionEntity definition, String childRef, String caseId) {
        if (definition.getProperty(SeamParseListener.REPEATS) == null) {
            claim(definition.getKey(), childRef, caseId);
        }
    }

    void claim(String processKey, String childRef, String caseId) {
        forgetLost(processKey, childRef);
        int claimed = db.sql("""
                insert into care.open_case (process_key, child_ref, case_id) values (?, ?, ?)
                on conflict (process_key, child_ref) do nothing""")
                .params(processKey, childRef, caseId).update();
        if (claimed == 0) {
            throw Refused.conflict(ALREADY_OPEN);
        }
    }

    void changeReference(String caseId, String childRef) {
        try {
            db.sql("update care.open_case set child_ref = ? where case_id = ?").params(childRef, caseId).update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict(ALREADY_OPEN);
        }
    }

    void release(String caseId) {
        db.sql("delete from care.open_case where case_id = ?").param(caseId).update();
    }

    boolean isOpen(String processKey, String childRef) {
        forgetLost(processKey, childRef);
        return find(processKey, childRef).isPresent();
    }

    /** A row whose instance is gone was left by an instance that was removed without its listeners. */
    private void forgetLost(String processKey, String childRef) {
        db.sql("""
                delete from care.open_case where process_key = ? and child_ref = ?
                and not exists (select 1 from act_ru_execution where id_ = case_id)""")
                .params(processKey, childRef).update();
    }

    Optional<String> find(String processKey, String childRef) {
        return db.sql("select case_id from care.open_case where process_key = ? and child_ref = ?")
                .params(processKey, childRef).query(String.class).optional();
    }
}
