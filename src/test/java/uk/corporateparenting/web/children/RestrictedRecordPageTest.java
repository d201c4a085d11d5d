package uk.corporateparenting.web.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class RestrictedRecordPageTest {

    @LocalServerPort
    int port;

    @Autowired CareRecord record;
    @Autowired TestClock clock;

    private String child(boolean restricted) {
        return record.register(new Fact.ChildIdentity(clock.now(), "Namely", "Sealed", LocalDate.of(2015, 2, 3), null,
                null, Sex.F, Ethnicity.WBRI, null, null, null, null, restricted), "amara");
    }

    @Test
    void a_service_manager_names_people_and_sees_nothing_of_the_child() {
        String child = child(true);
        String page = "/restricted-records/" + child;
        Visitor helen = new Visitor(port);
        helen.signIn("helen", "helen");
        Visitor tom = new Visitor(port);
        tom.signIn("tom", "tom");

        assertThat(helen.page(page).body()).contains("Nobody has been named").doesNotContain("Namely", "Sealed");
        assertThat(helen.page("/children/" + child).statusCode()).isEqualTo(403);
        assertThat(tom.page("/children/" + child).statusCode()).isEqualTo(403);
        assertThat(tom.page(page).statusCode()).isEqualTo(403);
        assertThat(tom.submit(page, "user=tom&maySee=true&why=x&_csrf=" + tom.tokenOn("/")).statusCode()).isEqualTo(403);
        assertThat(send(helen, page, "user=nobody-here&maySee=true&why=x")).isEqualTo(422);
        assertThat(send(helen, page, "user=tom&maySee=true&why=")).isEqualTo(422);
        assertThat(send(helen, page, "user=helen&maySee=true&why=Enquiry")).as("nobody names themselves").isEqualTo(422);
        assertThat(helen.page("/").body()).contains("href=\"/restricted-records\"");
        assertThat(helen.page("/restricted-records?reference=" + child.toLowerCase()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/restricted-records/" + child.toLowerCase()));
        assertThat(send(helen, page, "user=tom&maySee=true&why=Enquiry")).isEqualTo(302);
        assertThat(helen.page(page).body()).contains("Tom", "may see it", "Enquiry", "Helen");
        assertThat(tom.page("/children/" + child).body()).contains("Namely");
        assertThat(send(helen, page, "user=tom&maySee=false&why=Over")).isEqualTo(302);
        assertThat(tom.page("/children/" + child).statusCode()).isEqualTo(403);
        assertThat(helen.page("/restricted-records/" + child(false)).statusCode()).isEqualTo(403);
        assertThat(helen.page("/restricted-records/CH-999997").statusCode()).isEqualTo(403);
    }

    private static int send(Visitor visitor, String page, String fields) {
        return visitor.submit(page, fields + "&_csrf=" + visitor.tokenOn(page)).statusCode();
    }
}
