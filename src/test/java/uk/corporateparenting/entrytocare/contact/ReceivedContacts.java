package uk.corporateparenting.entrytocare.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at what came of contacts: each accepted child has one case, and nobody else has any. */
@Component
class ReceivedContacts {

    private final JdbcClient db;
    private final RuntimeService runtime;

    ReceivedContacts(JdbcClient db, RuntimeService runtime) {
        this.db = db;
        this.runtime = runtime;
    }

    List<String> references(String prefix) {
        return db.sql("""
                select child_ref from care.contact c join care.contact_child on contact_id = c.id
                where starts_with(contact_ref, ?)""").param(prefix).query(String.class).list();
    }

    void assertEachAcceptedChildHasOneCase(SampleFile file, String prefix) {
        List<String> contacts = db.sql("select contact_ref from care.contact where starts_with(contact_ref, ?)")
                .param(prefix).query(String.class).list();
        assertThat(contacts).containsExactlyInAnyOrderElementsOf(
                file.lines().stream().filter(SampleFile.Line::isAccepted).map(SampleFile.Line::contactId).toList());
        List<String> children = references(prefix);
        assertThat(children).hasSize(file.acceptedChildren()).doesNotHaveDuplicates();
        assertThat(children).allSatisfy(child -> assertThat(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(child).processDefinitionKey("entry-to-care").count()).isOne());
    }
}
