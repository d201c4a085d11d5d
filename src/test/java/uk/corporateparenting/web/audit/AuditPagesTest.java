package uk.corporateparenting.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class AuditPagesTest {

    private static final String ASKS = "inez";

    @LocalServerPort
    int port;

    @Autowired FrontDoor frontDoor;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    Visitor visitor;
    String ref;

    @BeforeEach
    void aChildWhoseRecordWasRead() {
        ref = frontDoor.contact("contact", new Fact.ChildIdentity(clock.now(), "Audrey", "Watched",
                LocalDate.of(2017, 3, 7), null, null, Sex.F, Ethnicity.WBRI, null, null, null, "LE11 2AB", false));
        visitor = new Visitor(port);
        visitor.signIn("amara", "amara");
        assertThat(visitor.page("/children/" + ref).statusCode()).isEqualTo(200);
        visitor = new Visitor(port);
        visitor.signIn(ASKS, ASKS);
    }

    private HttpResponse<String> hold(String fields) {
        return visitor.submit("/audit/holds", fields + "&_csrf=" + visitor.tokenOn("/audit?child=" + ref));
    }

    @Test
    void who_looked_is_found_by_child_and_by_person_on_the_page_and_in_the_file() {
        assertThat(visitor.page("/audit?child=" + ref).body())
                .contains("Amara Okafor", "Looked at", "kept until", "7 March 2092").doesNotContain("Watched");
        assertThat(visitor.page("/audit?person=amara").body()).contains(ref);
        assertThat(visitor.page("/audit?child=" + ref + "&person=carol").body()).contains("Nothing in these days.");
        assertThat(visitor.page("/audit?child=" + ref + "&from=2001-01-01&to=2001-02-01").body())
                .contains("Nothing in these days.");

        HttpResponse<String> file = visitor.page("/audit/trail.csv?child=" + ref);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("audit.csv");
        assertThat(file.body()).startsWith("at,user,child,act,what").contains("amara," + ref + ",looked,record")
                .contains(ASKS + "," + ref + ",looked,audit-file").doesNotContain("Watched");
    }

    @Test
    void asking_is_itself_kept() {
        visitor.page("/audit?child=" + ref + "&person=amara");
        visitor.page("/audit?child=" + ref + "&person=Audrey");
        assertThat(visitor.page("/audit?child=" + ref).body()).contains("Inez Corrigan", "audit of amara")
                .doesNotContain("Audrey");
    }

    @Test
    void a_hold_stands_until_it_is_lifted_with_a_reason() {
        assertThat(hold("child=" + ref + "&reason=Public+inquiry").statusCode()).isEqualTo(302);
        assertThat(visitor.page("/audit?child=" + ref).body()).contains("Public inquiry", "Lift the hold");
        long id = db.sql("select id from care.legal_hold where child_ref = ?").param(ref).query(Long.class).single();

        HttpResponse<String> without = hold("child=" + ref + "&lift=" + id + "&reason=+");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say why.", "Lift the hold");

        assertThat(hold("child=" + ref + "&lift=" + id + "&reason=Inquiry+over").statusCode()).isEqualTo(302);
        assertThat(hold("child=" + ref + "&lift=" + id + "&reason=Again").statusCode()).as("twice").isEqualTo(302);
        assertThat(visitor.page("/audit?child=" + ref).body()).doesNotContain("Lift the hold")
                .contains("Legal hold", "placed", "lifted");
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence() {
        assertThat(visitor.page("/audit?child=CH-999999").body()).contains("No child has that reference.");
        assertThat(visitor.page("/audit?child=Audrey").body()).contains("No child has that reference.");
        assertThat(visitor.page("/audit?person=amara&from=2026-13-45").body()).contains("Give the days");
        assertThat(visitor.page("/audit?person=amara&from=2026-11-22&to=2026-11-01").body())
                .contains("The last day is before the first.");
        assertThat(visitor.page("/audit?person=amara&part=2000000000").body()).contains("Nothing in these days.");
        assertThat(visitor.page("/audit/trail.csv").statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_else_may_ask_and_nobody_can_change_it() {
        for (String other : new String[] {"amara", "helen", "isaac", "admin"}) {
            Visitor somebody = new Visitor(port);
            somebody.signIn(other, other);
            assertThat(somebody.page("/audit?child=" + ref).statusCode()).as(other).isEqualTo(403);
            assertThat(somebody.page("/audit/trail.csv?child=" + ref).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(visitor.page("/children/" + ref).statusCode()).as("the record is not theirs").isEqualTo(403);
        for (String table : new String[] {"access_log", "form_submitted", "legal_hold", "legal_hold_lifted"}) {
            assertThatThrownBy(() -> db.sql("delete from care." + table).update()).as(table)
                    .rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> db.sql("update care." + table + " set " + (table.endsWith("lifted") ? "lifted_by"
                    : table.equals("legal_hold") ? "placed_by" : table.equals("access_log") ? "user_id"
                    : "submitted_by") + " = 'nobody'").update()).as(table).rootCause().hasMessageContaining("permission denied");
        }
    }
}
