package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.entrytocare.ScreeningTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.timescale.LondonTime;

/**
 * An installation from before the book of duties: what its migrations write from the engine's tables is what the book
 * would have said.
 *
 * <p>What may differ, because the engine does not know it: the clock of all work; whose work it was, once it is over; the
 * working days it took, which the worker fills in; and moments by the milliseconds that pass between the engine's look
 * at the clock and the book's.
 */
@EngineTest
class DutiesUntilNowTest {

    private static final Set<String> MOMENTS = Set.of("created_at", "done_at", "ended_at");
    private static final Set<String> NOT_KNOWN = Set.of("clock", "working_days");

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired LookedAfter lookedAfter;
    @Autowired RuntimeService runtime;
    @Autowired TestClock clock;
    @Autowired Database database;
    @Autowired JdbcClient db;

    private final List<String> children = new ArrayList<>();

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void what_the_engine_knew_is_in_the_book_as_if_it_had_been_kept_from_the_first_day() throws Exception {
        // In winter, when a day here ends with the day of the engine's tables, and in summer, when it ends before.
        for (LocalDate day : List.of(LocalDate.of(2027, 1, 19), LocalDate.of(2027, 7, 20))) {
            clock.to(LondonTime.at(day.atTime(10, 30)));
            lives(day);
        }
        Map<String, Map<String, Object>> kept = book(db);
        assertThat(kept.values()).extracting(line -> String.valueOf(line.get("how")))
                .contains("null", "done", "cancelled");
        assertThat(kept.values()).extracting(line -> line.get("process")).contains("entry-to-care", "escalation-ladder",
                "statutory-visit");
        assertThat(kept.values()).extracting(line -> line.get("model")).contains("contact-screening",
                "escalation-ladder");
        assertThat(kept.values()).filteredOn(line -> line.get("due_at") != null)
                .extracting(line -> line.get("due_at").toString()).anyMatch(due -> due.endsWith("23:59:59.0"))
                .anyMatch(due -> due.endsWith("22:59:59.0"));
        assertThat(kept.values()).extracting(line -> String.valueOf(line.get("roles")))
                .anyMatch(roles -> roles.contains(","));

        Map<String, Map<String, Object>> written = afterTheMigrations();

        assertThat(written.keySet()).isEqualTo(kept.keySet());
        SoftAssertions all = new SoftAssertions();
        kept.forEach((task, was) -> was.forEach((column, value) ->
                same(all, column, was, written.get(task).get(column))));
        all.assertAll();
    }

    /** A child whose response is late and answered, one whose case was a mistake, one in care whose due date moves. */
    private void lives(LocalDate day) {
        String late = someone(frontDoor.contact("contact"));
        council.fire(late, "responseOverdue");
        council.complete("amara", late, "screenContact", ScreeningTest.screening("yes", "possible", "complex", "no"));
        lookedAfter.does(late, "confirmThreshold", "response", "immediate-protection");
        lookedAfter.does(late, "authoriseResponse");
        String answered = someone(frontDoor.contact("contact"));
        council.fire(answered, "responseOverdue");
        lookedAfter.does(answered, council.answer(answered));
        String mistaken = someone(frontDoor.contact("contact", new Fact.ChildIdentity(clock.now(), "Ida", "North",
                day.minusYears(9), null, null, Sex.F, Ethnicity.WBRI, null, null, null, "LE11 2AB", false)));
        String root = (String) db.sql("select root_case from care.duty where child_ref = ? limit 1").param(mistaken)
                .query().singleValue();
        council.as("admin", () -> runtime.deleteProcessInstance(root, "Opened by mistake"));

        String visited = someone(lookedAfter.child(day.minusYears(9), day.minusDays(4)));
        lookedAfter.runs("statutory-visit", visited);
        council.fire(visited, "visitOpens");
        lookedAfter.does(visited, "visitChild");
        String moved = someone(lookedAfter.child(day.minusYears(9), day.minusDays(4)));
        lookedAfter.runs("counted-work", moved);
        lookedAfter.starts("grace", "date-correction", "correct-date", moved, "whichDate", "first-day-in-care",
                "rightDate", day.minusDays(2).toString(), "howKnown", "The order.");
    }

    private String someone(String child) {
        children.add(child);
        return child;
    }

    private Map<String, Map<String, Object>> book(JdbcClient asked) {
        return asked.sql("select * from care.duty where child_ref in (:children)").param("children", children).query()
                .listOfRows().stream().collect(Collectors.toMap(line -> (String) line.get("task_id"), HashMap::new));
    }

    /** In a transaction of the owner's that is taken back: other tests read the book too. */
    private Map<String, Map<String, Object>> afterTheMigrations() throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(database.url(), database.owner().name(),
                database.owner().password())) {
            owner.setAutoCommit(false);
            JdbcClient asOwner = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            asOwner.sql("delete from care.duty where child_ref in (:children)").param("children", children).update();
            migrate(owner);
            Map<String, Map<String, Object>> written = book(asOwner);
            migrate(owner);
            assertThat(book(asOwner)).as("repeating it changes nothing").isEqualTo(written);
            owner.rollback();
            return written;
        }
    }

    private static void migrate(Connection owner) throws SQLException, IOException {
        for (String migration : List.of("V31_1__duties_until_now", "V35__teams_of_past_duties")) {
            try (var statement = owner.createStatement()) {
                statement.execute(Files.readString(Path.of("src/main/resources/db/migration", migration + ".sql")));
            }
        }
    }

    private static void same(SoftAssertions all, String column, Map<String, Object> was, Object written) {
        Object value = was.get(column);
        String what = column + " of " + was.get("step");
        if (NOT_KNOWN.contains(column) || column.equals("roles") && was.get("how") != null) {
            all.assertThat(written).as(what).isNull();
        } else if (MOMENTS.contains(column) && value != null) {
            all.assertThat(moment(written)).as(what).isCloseTo(moment(value), within(10, ChronoUnit.SECONDS));
        } else {
            all.assertThat(written).as(what).isEqualTo(value);
        }
    }

    private static Instant moment(Object value) {
        return ((Timestamp) value).toInstant();
    }
}
