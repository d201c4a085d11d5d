package uk.corporateparenting.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.timescale.CouncilClosures;
import uk.corporateparenting.web.Visitor;

@EngineTest
class ClosuresPageTest {

    private static final String PAGE = "/operations/closures";

    @LocalServerPort
    int port;

    @Autowired CouncilClosures closures;
    @Autowired ManagementService management;
    @Autowired JdbcClient db;

    private HttpResponse<String> change(Visitor visitor, String fields) {
        return visitor.submit(PAGE, fields + "&_csrf=" + visitor.tokenOn(PAGE));
    }

    private void countAnew() {
        List<String> jobs = replanning();
        while (!jobs.isEmpty()) {
            jobs.forEach(management::executeJob);
            jobs = replanning();
        }
    }

    private List<String> replanning() {
        return db.sql("select id_ from act_ru_job where handler_type_ = 'replan-all'").query(String.class).list();
    }

    @Test
    void an_administrator_closes_a_day_takes_it_back_and_everything_is_counted_anew() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("admin", "admin");
        LocalDate day = LocalDate.of(2031, 8, 6);

        assertThat(change(visitor, "day=2031-08-06&reason=Training").statusCode()).isEqualTo(302);
        assertThat(replanning()).hasSize(1);
        countAnew();
        assertThat(visitor.page(PAGE).body()).contains("Wednesday 6 August 2031", "Training");
        assertThat(closures.from(day)).extracting(CouncilClosures.Closure::day).contains(day);

        assertThat(change(visitor, "day=2031-08-06&reason=Back&reopen=yes").statusCode()).isEqualTo(302);
        countAnew();
        assertThat(visitor.page(PAGE).body()).doesNotContain("Wednesday 6 August 2031");
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence_and_changes_nothing() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("admin", "admin");

        assertThat(change(visitor, "day=2020-01-02&reason=Late").body()).contains("Choose today or a day to come");
        assertThat(change(visitor, "day=&reason=Late").body()).contains("Give the day.");
        assertThat(change(visitor, "day=2031-08-06&reason=+").body()).contains("Say why the council is closed.");
        assertThat(replanning()).isEmpty();
    }

    @Test
    void nobody_else_may() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("grace", "grace");
        assertThat(visitor.page(PAGE).statusCode()).isEqualTo(403);
    }
}
