package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** What becomes of a message: some wait for it, one process begins with it, or it stays where an operator sees it. */
@EngineTest
class MessagesTest {

    @Autowired Messages messages;
    @Autowired Cases cases;
    @Autowired Council council;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private final String child = "CH-toy-" + UUID.randomUUID();

    /** Says it for the child and delivers it; answers what became of it. */
    private String says(String name) {
        String id = name + ":" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> messages.send(id, name, child, Facts.of("team", "south")));
        deliver(id);
        return id;
    }

    private void deliver(String id) {
        management.createJobQuery().messages().list().stream().map(JobEntity.class::cast)
                .filter(job -> id.equals(job.getJobHandlerConfigurationRaw())).map(JobEntity::getId)
                .forEach(management::executeJob);
    }

    private String state(String id) {
        return db.sql("select state from care.message where id = ?").param(id).query(String.class).single();
    }

    private void waits(String ref) {
        council.as("admin", () -> runtime.startProcessInstanceByKey("toy-waiting", ref));
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(child)
                .count();
    }

    @Test
    void all_of_the_child_who_wait_hear_it_and_the_process_that_begins_with_it_begins() {
        waits(child);
        waits(child);
        String id = says("toy.called");
        assertThat(running("toy-waiting")).isZero();
        assertThat(running("toy-called")).isOne();
        assertThat(council.variable(child, "team")).isEqualTo("south");
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void nobody_hears_what_is_said_of_another_child() {
        String other = "CH-toy-" + UUID.randomUUID();
        waits(other);
        says("toy.called");
        assertThat(council.isOver(other)).isFalse();
    }

    @Test
    void what_begins_with_a_message_is_the_open_case_of_the_child() {
        says("toy.called");
        assertThat(cases.open("toy-called", child)).hasValue(council.cases(child).iterator().next());
        says("toy.answered");
        assertThat(cases.open("toy-called", child)).isEmpty();
    }

    @Test
    void a_case_that_is_open_already_is_not_opened_again_and_an_operator_sees_the_message() {
        says("toy.called");
        waits(child);
        String second = says("toy.called");
        assertThat(running("toy-called")).isOne();
        assertThat(running("toy-waiting")).as("who waits hears it").isZero();
        assertThat(state(second)).isEqualTo("already-open");

        says("toy.answered");
        messages.deliverAgain(second);
        deliver(second);
        assertThat(running("toy-called")).isOne();
        assertThat(state(second)).isEqualTo("delivered");
    }

    @Test
    void what_nobody_waits_for_is_kept() {
        assertThat(state(says("toy.answered"))).isEqualTo("kept");
    }

    @Test
    void news_that_nobody_waits_for_is_not_kept() {
        String id = "toy.answered:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> messages.announce(id, "toy.answered", child, Facts.none()));
        deliver(id);
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void only_the_process_whose_variable_says_so_hears_what_is_meant_for_it() {
        council.as("admin", () -> {
            runtime.startProcessInstanceByKey("toy-waiting", child, java.util.Map.of("toyItem", "7"));
            runtime.startProcessInstanceByKey("toy-waiting", child, java.util.Map.of("toyItem", "8"));
        });
        String id = "toy.called:" + UUID.randomUUID();
        transaction.executeWithoutResult(status ->
                messages.sendTo("toyItem", "7", id, "toy.called", child, Facts.none()));
        deliver(id);
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(
                council.cases(child).toArray(String[]::new)).variableName("toyItem").singleResult().getValue())
                .isEqualTo("8");
        assertThat(running("toy-called")).as("nothing begins with it").isZero();
        assertThat(state(id)).isEqualTo("delivered");

        String toNobody = "toy.called:" + UUID.randomUUID();
        transaction.executeWithoutResult(status ->
                messages.sendTo("toyItem", "9", toNobody, "toy.called", child, Facts.none()));
        deliver(toNobody);
        assertThat(state(toNobody)).isEqualTo("kept");
        assertThat(running("toy-waiting")).isOne();
    }
}
