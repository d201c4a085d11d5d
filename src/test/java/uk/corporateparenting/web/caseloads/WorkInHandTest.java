package uk.corporateparenting.web.caseloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.people.TestWork;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class WorkInHandTest {

    @LocalServerPort
    int port;

    @Autowired ProcessEngine engine;
    @Autowired JdbcClient db;
    @Autowired TestClock clock;

    private Visitor as(String user) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, user);
        return visitor;
    }

    private int sends(Visitor visitor, String path, String fields) {
        return visitor.submit(path, fields + "&_csrf=" + visitor.tokenOn("/")).statusCode();
    }

    private String given(String taskId) {
        return db.sql("select from_user || ' ' || coalesce(to_user, 'team') || ' ' || why || ' ' || child_ref"
                + " from care.task_moved where task_id = ?").param(taskId).query(String.class).optional().orElse("none");
    }

    @Test
    void work_goes_back_to_the_team_with_a_reason_and_only_by_whom_it_is_with() {
        TestWork work = new TestWork(engine);
        String child = TestWork.newChild();
        work.start(child, "north");
        String task = work.task(child, "answerContact").getId();
        engine.getTaskService().claim(task, "amara");
        String way = "/work-in-hand/" + task + "/give-back";

        Visitor amara = as("amara");
        assertThat(amara.page("/work-in-hand").body()).contains("Answer contact", child, way);
        assertThat(sends(as("ben"), way, "why=Mine")).isEqualTo(403);
        assertThat(sends(as("admin"), way, "why=Mine")).isEqualTo(403);
        assertThat(sends(amara, way, "why=")).isEqualTo(422);
        assertThat(work.task(child, "answerContact").getAssignee()).isEqualTo("amara");
        assertThat(given(task)).isEqualTo("none");

        assertThat(sends(amara, way, "why=" + URLEncoder.encode("I am in court all day", StandardCharsets.UTF_8)))
                .isEqualTo(302);
        assertThat(work.task(child, "answerContact").getAssignee()).isNull();
        assertThat(given(task)).isEqualTo("amara team I am in court all day " + child);
        assertThat(amara.page("/work-in-hand").body()).doesNotContain(way);
        assertThat(sends(amara, way, "why=Again")).isEqualTo(403);
    }

    @Test
    void who_covers_takes_on_the_work_of_who_is_away_in_that_time_only() {
        TestWork work = new TestWork(engine);
        String child = TestWork.newChild();
        work.start(child, "north");
        String task = work.task(child, "answerContact").getId();
        engine.getTaskService().claim(task, "ben");
        String way = "/work-in-hand/" + task + "/take-on";
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));

        Visitor amara = as("amara");
        assertThat(amara.page("/work-in-hand").body()).doesNotContain(way);
        assertThat(sends(amara, way, "")).isEqualTo(403);
        assertThat(sends(amara, "/caseloads/cover", cover(today, today))).isEqualTo(403);

        Visitor carol = as("carol");
        assertThat(sends(carol, "/caseloads/cover", cover(today.minusDays(2), today.minusDays(1)))).isEqualTo(422);
        assertThat(sends(as("wendy"), "/caseloads/cover", cover(today, today))).as("another team").isEqualTo(422);
        assertThat(sends(carol, "/caseloads/cover", cover(today.plusDays(1), today.plusDays(3)))).isEqualTo(302);
        assertThat(carol.page("/caseloads/cover").body()).contains("Ben Whitaker", "Amara Okafor", "On leave");
        assertThat(sends(amara, way, "")).as("not yet").isEqualTo(403);

        assertThat(sends(carol, "/caseloads/cover", cover(today, today))).isEqualTo(302);
        assertThat(amara.page("/work-in-hand").body()).contains(way, "Ben Whitaker");
        assertThat(sends(as("erin"), way, "")).isEqualTo(403);
        assertThat(sends(amara, way, "")).isEqualTo(302);
        assertThat(work.task(child, "answerContact").getAssignee()).isEqualTo("amara");
        assertThat(given(task)).isEqualTo("ben amara Cover for absence " + child);

        for (Long id : db.sql("select id from care.cover_in_force where away = 'ben'").query(Long.class).list()) {
            String end = "/caseloads/cover/" + id + "/end";
            assertThat(sends(as("wendy"), end, "why=No")).as("another team's").isEqualTo(422);
            assertThat(sends(carol, end, "why=")).isEqualTo(422);
            assertThat(sends(carol, end, "why=Ben+is+back")).isEqualTo(302);
            assertThat(sends(carol, end, "why=Again")).isEqualTo(422);
        }
        assertThat(carol.page("/caseloads/cover").body()).contains("No cover is arranged")
                .doesNotContain("End it earlier");
    }

    private static String cover(LocalDate from, LocalDate until) {
        return "away=ben&cover=amara&from=" + from + "&until=" + until + "&why=On+leave";
    }
}
