package uk.corporateparenting.datecorrection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.CouncilClosures;
import uk.corporateparenting.workflow.Replanning;
import uk.corporateparenting.workflow.engine.TestClock;

/** A date was wrong all along: what follows from it moves, and what moved is kept. */
@EngineTest
class CorrectDateTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate BORN = LocalDate.of(2015, 3, 9);
    private static final LocalDate ENTERED = LocalDate.of(2027, 5, 4);

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired TestClock clock;
    @Autowired CareRecord record;
    @Autowired TaskService tasks;
    @Autowired ManagementService management;
    @Autowired CouncilClosures closures;
    @Autowired Replanning replanning;
    @Autowired JdbcClient db;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(LONDON).toInstant();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(LONDON).toInstant();
    }

    private Instant due(String child, String task) {
        return council.task(child, task).getDueDate().toInstant();
    }

    private List<String> moved(String child) {
        return db.sql("""
                select work || ' ' || (was at time zone 'Europe/London')::date || ' '
                       || (is_now at time zone 'Europe/London')::date || ' ' || why || ' ' || by_user
                from care.replanned where child_ref = ? order by id""").param(child).query(String.class).list();
    }

    @Test
    void a_corrected_first_day_moves_what_counts_from_it_and_keeps_old_and_new() {
        clock.to(noon(LocalDate.of(2027, 5, 10)));
        String child = lookedAfter.child(BORN, ENTERED);
        lookedAfter.runs("counted-work", child);
        assertThat(due(child, "countedWork")).isEqualTo(endOf(LocalDate.of(2027, 5, 11)));

        lookedAfter.starts("grace", "date-correction", "correct-date", child, "whichDate", "first-day-in-care",
                "rightDate", "2027-05-06", "howKnown", "The order.");

        assertThat(due(child, "countedWork")).isEqualTo(endOf(LocalDate.of(2027, 5, 13)));
        assertThat(council.timers(child, "countedWorkLate")).extracting(job -> job.getDuedate().toInstant())
                .containsExactly(endOf(LocalDate.of(2027, 5, 13)));
        assertThat(moved(child)).containsExactlyInAnyOrder(
                "countedWork 2027-05-11 2027-05-13 corrected: first-day-in-care grace",
                "countedWorkLate 2027-05-11 2027-05-13 corrected: first-day-in-care grace");
        assertThat(record.latest(child, Fact.CareEpisode.class).orElseThrow().fact().startedOn())
                .isEqualTo("2027-05-06");
        assertThat(record.timeline(child).entries()).anyMatch(entry -> entry.superseded()
                && entry.kind().equals("care_episode"));
    }

    @Test
    void a_later_date_ends_the_unanswered_escalation_and_says_why() {
        clock.to(noon(LocalDate.of(2027, 5, 10)));
        String child = lookedAfter.child(BORN, ENTERED);
        lookedAfter.runs("counted-work", child);
        clock.to(noon(LocalDate.of(2027, 5, 12)));
        council.fire(child, "countedWorkLate");
        assertThat(council.open(child)).contains("answerEscalation", "countedWork");

        lookedAfter.starts("grace", "date-correction", "correct-date", child, "whichDate", "first-day-in-care",
                "rightDate", "2027-05-10", "howKnown", "The order.");
        council.settle(child);

        assertThat(council.open(child)).contains("countedWork").doesNotContain("answerEscalation");
        assertThat(db.sql("select answer from care.escalation_step where child_ref = ? and step = 'closed'")
                .param(child).query(String.class).list())
                .containsExactly("The due date moved to a later day: the work is not late any more.");
        assertThat(council.timers(child, "countedWorkLate")).as("what fired does not fire again").isEmpty();
    }

    @Test
    void a_closed_day_moves_working_days_and_its_taking_back_moves_them_again() {
        clock.to(noon(LocalDate.of(2027, 6, 1)));
        String child = lookedAfter.child(BORN, LocalDate.of(2027, 6, 1));
        lookedAfter.runs("counted-work", child);
        assertThat(due(child, "countedWork")).isEqualTo(endOf(LocalDate.of(2027, 6, 8)));
        LocalDate closed = LocalDate.of(2027, 6, 4);
        try {
            closures.close(closed, "Training day", "admin");
            replanning.replan(child, "closed", "admin");
            assertThat(due(child, "countedWork")).isEqualTo(endOf(LocalDate.of(2027, 6, 9)));
        } finally {
            closures.reopen(closed, "Taken back", "admin");
        }
        replanning.replan(child, "open again", "admin");
        assertThat(due(child, "countedWork")).isEqualTo(endOf(LocalDate.of(2027, 6, 8)));
    }

    @Test
    void work_without_a_fact_to_count_from_keeps_counting_from_its_own_first_moment() {
        clock.to(noon(LocalDate.of(2027, 6, 1)));
        String child = lookedAfter.child(BORN, ENTERED);
        lookedAfter.runs("counted-work", child);
        Task before = council.task(child, "uncountedWork");
        clock.to(noon(LocalDate.of(2027, 6, 3)));

        replanning.replan(child, "again", "admin");

        assertThat(council.task(child, "uncountedWork").getDueDate()).isEqualTo(before.getDueDate());
        assertThat(moved(child)).isEmpty();
    }

    @Test
    void everybody_is_counted_anew_some_children_a_job() {
        clock.to(noon(LocalDate.of(2027, 6, 1)));
        String child = lookedAfter.child(BORN, LocalDate.of(2027, 6, 1));
        lookedAfter.runs("counted-work", child);
        Task task = council.task(child, "countedWork");
        Date wrong = Date.from(noon(LocalDate.of(2027, 6, 2)));
        db.sql("update act_ru_task set due_date_ = ? where id_ = ?").params(wrong, task.getId()).update();

        replanning.replanAll("closed", "admin");
        runReplanning();

        assertThat(due(child, "countedWork")).isEqualTo(endOf(LocalDate.of(2027, 6, 8)));
    }

    private void runReplanning() {
        List<String> jobs = db.sql("select id_ from act_ru_job where handler_type_ = 'replan-all'").query(String.class)
                .list();
        while (!jobs.isEmpty()) {
            jobs.forEach(management::executeJob);
            jobs = db.sql("select id_ from act_ru_job where handler_type_ = 'replan-all'").query(String.class).list();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2015-03-09, 2027-05-04, ''",
            "2015-03-09, 2027-06-02, The date cannot be in the future.",
            "2027-05-05, 2027-05-04, A child cannot come into care before birth. Check both dates.",
            "2009-05-04, 2027-05-04, 'By that date the child would have been 18 on the first day in care. If that is so,"
                    + " care ends by an age assessment.'",
            "2009-05-05, 2027-05-04, ''",
            ", 2027-05-04, ''"})
    void dates_that_cannot_be_are_refused(LocalDate born, LocalDate entered, String problem) {
        assertThat(CorrectDate.problem(born, entered, LocalDate.of(2027, 6, 1)).orElse("")).isEqualTo(problem);
    }

    @Test
    void the_same_date_is_no_correction() {
        String child = lookedAfter.child(BORN, LocalDate.of(2026, 5, 4));
        assertThatThrownBy(() -> lookedAfter.starts("grace", "date-correction", "correct-date", child, "whichDate",
                "date-of-birth", "rightDate", BORN.toString()))
                .hasMessageContaining("That is the date on the record already.");
    }
}
