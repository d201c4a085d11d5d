package uk.corporateparenting.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.gov.service.notify.NotificationClient;

/** The ways out of the house, each against a server that speaks its language. */
class CarriersTest {

    private static final Instant AT = Instant.parse("2026-11-23T07:30:00Z");

    private final String reference = UUID.randomUUID().toString();

    private Mail mail(boolean triedBefore) {
        return new Mail(reference, "carol@example.org", "Late work", "Nothing personal.\n", AT, triedBefore);
    }

    static Carrier smtp(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return new SmtpCarrier(server, "Care <care@example.org>");
    }

    static Carrier notify(FakeNotify server) {
        return new GovukNotifyCarrier(new NotificationClient(FakeNotify.KEY, server.url()), "template");
    }

    @Test
    void a_mail_server_gets_the_same_message_id_every_time() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Carrier carrier = smtp(server.getSmtp().getPort());
            String id = "<" + reference + "@example.org>";
            assertThat(carrier.send(mail(false))).isEqualTo(id);
            assertThat(carrier.send(mail(true))).isEqualTo(id);
            assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(got -> {
                MimeMessage message = got;
                assertThat(message.getMessageID()).isEqualTo(id);
                assertThat(message.getSubject()).isEqualTo("Late work");
                assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(message.getSentDate()).isEqualTo(Date.from(AT));
                assertThat(message.getContent().toString()).contains("Nothing personal.");
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_is_down_is_tried_again() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        Carrier carrier = smtp(nobody);
        assertThatThrownBy(() -> carrier.send(mail(false))).asInstanceOf(type(NotSent.class))
                .satisfies(e -> assertThat(e.isForGood()).isFalse()).extracting(NotSent::getMessage)
                .isEqualTo("MailConnectException");
    }

    @Test
    void an_address_that_the_server_refuses_is_not_tried_again_but_one_it_puts_off_is() throws Exception {
        assertThat(refusal("550 5.1.1 No such user carol@example.org").isForGood()).isTrue();
        assertThat(refusal("450 4.2.0 Try later").isForGood()).isFalse();
        assertThat(refusal("550 5.1.1 No such user carol@example.org").getMessage()).doesNotContain("carol");
    }

    /** A server that says one thing about every recipient. */
    private NotSent refusal(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> {
                try (Socket caller = server.accept()) {
                    BufferedReader said = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                    OutputStream out = caller.getOutputStream();
                    out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (String line = said.readLine(); line != null; line = said.readLine()) {
                        out.write(((line.startsWith("RCPT") ? answer : "250 fine") + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException gone) {
                    // the caller hung up
                }
            });
            serving.start();
            NotSent[] refused = new NotSent[1];
            assertThatThrownBy(() -> smtp(server.getLocalPort()).send(mail(false)))
                    .isInstanceOfSatisfying(NotSent.class, e -> refused[0] = e);
            return refused[0];
        }
    }

    @Test
    void notify_is_asked_before_anything_is_sent_again() throws Exception {
        try (FakeNotify server = new FakeNotify()) {
            Carrier carrier = notify(server);
            String id = carrier.send(mail(false));
            assertThat(server.sent).singleElement().satisfies(got -> {
                assertThat(got.reference()).isEqualTo(reference);
                assertThat(got.to()).isEqualTo("carol@example.org");
                assertThat(got.subject()).isEqualTo("Late work");
                assertThat(got.body()).isEqualTo("Nothing personal.\n");
            });
            assertThat(carrier.send(mail(true))).isEqualTo(id);
            assertThat(server.sent).hasSize(1);
            server.status = "technical-failure";
            assertThat(carrier.send(mail(true))).isNotEqualTo(id);
            assertThat(server.sent).hasSize(2);
        }
    }

    @Test
    void notify_says_whether_it_helps_to_try_again() throws Exception {
        try (FakeNotify server = new FakeNotify()) {
            Carrier carrier = notify(server);
            for (int code : new int[] {400, 403, 429, 500}) {
                server.answers = code;
                assertThatThrownBy(() -> carrier.send(mail(false))).asInstanceOf(type(NotSent.class))
                        .satisfies(e -> assertThat(e.isForGood()).isEqualTo(code == 400))
                        .extracting(NotSent::getMessage).isEqualTo("HTTP " + code);
            }
            server.close();
            assertThatThrownBy(() -> carrier.send(mail(true))).asInstanceOf(type(NotSent.class))
                    .satisfies(e -> assertThat(e.isForGood()).isFalse()).extracting(NotSent::getMessage)
                    .isEqualTo("ConnectException");
        }
    }
}
