package uk.corporateparenting.web.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.web.Visitor;

@EngineTest
class ImportPageTest {

    private static final String PAGE = "/operations/import";

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = new Visitor(port);
    }

    @Test
    void an_administrator_hands_files_over_lets_them_in_and_reads_the_report() {
        String child = UUID.randomUUID().toString().substring(0, 8);
        visitor.signIn("admin", "admin");
        assertThat(visitor.page(PAGE).body()).contains("No file is waiting.").doesNotContain("Bring in</button>");
        String token = visitor.tokenOn(PAGE);
        String header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + child + ",F,05/06/2014,WBRI,UN2,,\n"
                + child + "-old,1,30/02/2014,WBRI,UN2,,\n";

        assertThat(visitor.handOver(PAGE + "/files?name=2026-header.csv", header, "none").statusCode()).isEqualTo(403);
        assertThat(visitor.handOver(PAGE + "/files?name=..%2Fheader.csv", header, token).statusCode()).isEqualTo(400);
        assertThat(visitor.handOver(PAGE + "/files?name=header.exe", header, token).statusCode()).isEqualTo(400);
        assertThat(visitor.handOver(PAGE + "/files?name=2026-header.csv", header + " ".repeat(2_000_000), token)
                .statusCode()).as("more than other requests may have").isEqualTo(204);
        assertThat(visitor.handOver(PAGE + "/files?name=2026-header.csv", header, token).statusCode()).isEqualTo(204);
        assertThat(visitor.page(PAGE).body()).contains("2026-header.csv", "Bring in</button>");

        assertThat(visitor.submit(PAGE, "lastDay=&_csrf=" + token).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofMinutes(1)).until(() -> visitor.page(PAGE).body().contains("The last import"));
        assertThat(visitor.page(PAGE).body()).contains("1 children, 1 of them new here", "Download the report");
        assertThat(visitor.get(PAGE + "/report").body())
                .contains("2026-header.csv,3,Header," + child.toUpperCase() + "-OLD,DOB,30/02/2014,not taken,F05");

        assertThat(visitor.submit(PAGE + "/remove", "_csrf=" + token).statusCode()).isEqualTo(302);
        assertThat(visitor.page(PAGE).body()).contains("No file is waiting.").doesNotContain("The last import");
        assertThat(visitor.get(PAGE + "/report").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amara", "isaac", "partner"})
    void nobody_else_comes_here(String user) {
        visitor.signIn(user, user);
        String token = visitor.tokenOn("/");
        assertThat(visitor.page(PAGE).statusCode()).isEqualTo(403);
        assertThat(visitor.page(PAGE + "/report").statusCode()).isEqualTo(403);
        assertThat(visitor.submit(PAGE, "_csrf=" + token).statusCode()).isEqualTo(403);
        assertThat(visitor.handOver(PAGE + "/files?name=a.csv", "CHILD", token).statusCode()).isEqualTo(403);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        assertThat(visitor.page(PAGE).statusCode()).isEqualTo(302);
        assertThat(visitor.handOver(PAGE + "/files?name=a.csv", "CHILD", "none").statusCode()).isEqualTo(403);
    }
}
