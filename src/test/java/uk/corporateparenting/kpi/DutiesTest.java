package uk.corporateparenting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.entrytocare.ScreeningTest;
import uk.corporateparenting.kpi.DutyCases.Duty;
import uk.corporateparenting.kpi.DutyCases.Question;
import uk.corporateparenting.kpi.DutyCases.State;
import uk.corporateparenting.kpi.Timeliness.By;
import uk.corporateparenting.timescale.LondonTime;

/** The book of duties is kept by the engine's own transactions, and what is told from it. */
@EngineTest
class DutiesTest {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired FormService forms;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired JdbcClient db;
    @Autowired Timeliness timeliness;
    @Autowired Waiting waiting;
    @Autowired DutyCases duties;
    @Autowired Forecast forecast;
    @Autowired Stuck stuck;
    @Autowired Clock clock;

    @Test
    void a_task_is_in_the_book_from_its_first_moment_to_its_last() {
        String child = frontDoor.contact("contact");
        Task task = council.task(child, "screenContact");
        Map<String, Object> written = duty(task.getId());
        assertThat(written).containsEntry("process", "entry-to-care").containsEntry("model", "contact-screening")
                .containsEntry("step", "screenContact").containsEntry("child_ref", child)
                .containsEntry("roles", "duty-and-advice").containsEntry("clock", "T01")
                .containsEntry("how", null).containsEntry("done_at", null)
                .containsEntry("due_at", new Timestamp(task.getDueDate().getTime()));
        assertThat(written.get("team")).isIn("north", "south");
        council.as("amara", () -> forms.submitTaskForm(task.getId(), ScreeningTest.screening("no", "possible", "complex",
                "no")));
        Map<String, Object> done = duty(task.getId());
        assertThat(done).containsEntry("how", "done").containsEntry("working_days", 0);
        assertThat(done.get("done_at")).isNotNull().isEqualTo(done.get("ended_at"));
    }

    @Test
    void what_falls_away_is_not_done() {
        String child = frontDoor.contact("contact");
        Task task = council.task(child, "screenContact");
        String root = (String) duty(task.getId()).get("root_case");
        council.as("admin", () -> runtime.deleteProcessInstance(root, "Opened by mistake"));
        assertThat(duty(task.getId())).containsEntry("how", "cancelled").containsEntry("done_at", null);
    }

    private Map<String, Object> duty(String task) {
        return db.sql("select * from care.duty where task_id = ?").param(task).query().singleRow();
    }

    @Test
    void duties_are_told_by_process_step_and_team_with_what_is_overdue() {
        String team = "team-" + UUID.randomUUID();
        Instant now = clock.instant();
        LocalDate today = LondonTime.day(now);
        for (int days : List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 30)) {
            write(team, "visitChild", now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(5)),
                    now.minus(Duration.ofDays(days == 30 ? 3 : 10)), days);
        }
        write(team, "visitChild", now.minus(Duration.ofDays(40)), null, now.minus(Duration.ofDays(100)), 1);
        for (int overdue : List.of(2, 20, 60, 200)) {
            write(team, "visitChild", now.minus(Duration.ofDays(overdue + 10L)), now.minus(Duration.ofDays(overdue)),
                    null, null);
        }
        write(team, "recordCarerVisit", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(8)), null, null);
        Viewpoint manager = new Viewpoint("demo", Set.of(), false, Set.of(team), true);
        Filter filter = Filter.upTo(today);

        assertThat(timeliness.of(manager, filter, By.STEP)).extracting(Timeliness.Line::title, Timeliness.Line::done,
                        Timeliness.Line::onTime, Timeliness.Line::late, Timeliness.Line::open, Timeliness.Line::overdue,
                        Timeliness.Line::medianWorkingDays, Timeliness.Line::p90WorkingDays)
                .containsExactly(tuple("Visit the child", 10L, 9L, 1L, 4L, 4L, 5, 9),
                        tuple("recordCarerVisit", 0L, 0L, 0L, 1L, 0L, null, null));
        assertThat(timeliness.of(manager, filter, By.PROCESS)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Statutory visit");
            assertThat(line.ageing()).isEqualTo(new Timeliness.Ageing(1, 1, 1, 1));
        });
        assertThat(timeliness.of(manager, filter, By.TEAM)).singleElement()
                .extracting(Timeliness.Line::team, Timeliness.Line::open).containsExactly(team, 5L);
        assertThat(timeliness.of(manager, filter.process("letters"), By.STEP)).isEmpty();

        assertThat(waiting.of(manager, filter)).extracting(Waiting.Line::step, Waiting.Line::open, Waiting.Line::overdue,
                        Waiting.Line::upTo7, Waiting.Line::upTo28, Waiting.Line::upTo91, Waiting.Line::longer)
                .containsExactly(tuple("visitChild", 4L, 4L, 0L, 1L, 2L, 1L),
                        tuple("recordCarerVisit", 1L, 0L, 1L, 0L, 0L, 0L));
        assertThat(duties.of(manager, filter, new Question(State.OVERDUE, "statutory-visit", "visitChild", null,
                false), 0))
                .satisfies(late -> {
                    assertThat(late.total()).isEqualTo(4);
                    assertThat(late.rows()).hasSize(4).isSortedAccordingTo(Comparator.comparing(Duty::dueAt));
                });
        assertThat(waiting.escalations(manager, filter)).isEqualTo(new Waiting.Escalations(0, 0, 0, 0, 0));

        assertThat(forecast.of(manager, filter)).singleElement().satisfies(line -> {
            assertThat(line.overdue()).isEqualTo(4);
            assertThat(line.due()).hasSize(13);
            assertThat(line.due().stream().mapToLong(Forecast.Week::duties).sum()).isOne();
            assertThat(line.pace()).isEqualByComparingTo("0.8");
            assertThat(line.above()).hasSize(1);
        });
        assertThat(stuck.in("statutory-visit", manager)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "visitChild", new Stuck.Count(4, 4), "recordCarerVisit", new Stuck.Count(1, 0)));
        Viewpoint nobody = new Viewpoint("demo", Set.of(), false, Set.of(), false);
        assertThat(stuck.in("statutory-visit", nobody)).isEmpty();
        assertThat(timeliness.of(nobody, filter, By.STEP)).isEmpty();
        assertThat(forecast.of(nobody, filter)).isEmpty();
        assertThat(waiting.of(nobody, filter.team(team))).isEmpty();
    }

    private void write(String team, String step, Instant created, Instant due, Instant done, Integer workingDays) {
        String id = UUID.randomUUID().toString();
        db.sql("""
                insert into care.duty (task_id, process_id, root_case, process, model, step, team, created_at, due_at,
                                       done_at, ended_at, how, working_days)
                values (:id, :id, :id, 'statutory-visit', 'statutory-visit', :step, :team, :created, :due, :done, :done,
                        :how, :days)""".replace(":done,", "cast(:done as timestamptz),"))
                .param("id", id).param("step", step).param("team", team).param("created", Timestamp.from(created))
                .param("due", due == null ? null : Timestamp.from(due))
                .param("done", done == null ? null : Timestamp.from(done)).param("how", done == null ? null : "done")
                .param("days", workingDays).update();
    }
}
