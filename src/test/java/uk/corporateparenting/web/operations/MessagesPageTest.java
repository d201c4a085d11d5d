package uk.corporateparenting.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

@EngineTest
class MessagesPageTest {

    @LocalServerPort
    int port;

    @Autowired Messages messages;
    @Autowired ManagementService management;
    @Autowired TransactionTemplate transaction;

    Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = new Visitor(port);
    }

    /** Delivery is the only work of the engine that belongs to no process. */
    private long deliveries() {
        return management.createJobQuery().messages().list().stream()
                .filter(job -> job.getProcessInstanceId() == null).count();
    }

    private String kept() {
        String id = "looked-after:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> messages.send(id, "nobody.waits", "CH-900001",
                Facts.of("legalBasis", "C1-secret")));
        management.createJobQuery().messages().list().stream().filter(job -> job.getProcessInstanceId() == null)
                .map(Job::getId).forEach(management::executeJob);
        return id;
    }

    @Test
    void an_administrator_sees_what_nobody_waits_for_and_tries_again() {
        String id = kept();
        visitor.signIn("admin", "admin");
        HttpResponse<String> page = visitor.page("/operations/messages");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(id, "nobody.waits", "CH-900001", "Nobody waits for it yet", "Try again")
                .doesNotContain("C1-secret", "href=\"/children/");

        String fields = "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        long before = deliveries();
        assertThat(visitor.submit("/operations/messages", fields).statusCode()).as("without a token").isEqualTo(403);
        assertThat(deliveries()).isEqualTo(before);
        String token = "&_csrf=" + visitor.tokenOn("/operations/messages");
        HttpResponse<String> again = visitor.submit("/operations/messages", fields + token);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location")).hasValueSatisfying(
                to -> assertThat(to).endsWith("/operations/messages?again"));
        assertThat(deliveries()).isEqualTo(before + 1);
        assertThat(visitor.page("/operations/messages?again").body()).contains("It will be tried again in a moment.");
        assertThat(visitor.submit("/operations/messages", "id=unheard-of" + token).statusCode()).isEqualTo(302);
        assertThat(deliveries()).isEqualTo(before + 1);
        assertThat(visitor.submit("/operations/messages", token.substring(1)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amara", "isaac", "partner"})
    void nobody_else_comes_here(String user) {
        visitor.signIn(user, user);
        assertThat(visitor.page("/operations/messages").statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/operations/messages", "id=x&_csrf=" + visitor.tokenOn("/")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        assertThat(visitor.page("/operations/messages").statusCode()).isEqualTo(302);
    }
}
