package uk.corporateparenting.web.caseloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.web.Visitor;

@EngineTest
class HandoverPageTest {

    @LocalServerPort
    int port;

    @Test
    void a_manager_sees_their_people_and_no_child_and_hears_in_a_sentence_why_not() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("grace", "grace");

        assertThat(visitor.page("/caseloads").body()).contains("Tom").doesNotContain("CH-0");
        HttpResponse<String> refused = visitor.submit("/caseloads",
                "from=tom&to=tom&why=Leaves&_csrf=" + visitor.tokenOn("/caseloads"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose somebody else to take the work over.");
    }

    @Test
    void a_worker_may_not() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("tom", "tom");
        assertThat(visitor.page("/caseloads").statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/caseloads", "from=tom&to=grace&why=x&_csrf=" + visitor.tokenOn("/")).statusCode())
                .isEqualTo(403);
    }
}
