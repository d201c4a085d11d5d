package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.returns.CaseloadImport.Done;
import uk.corporateparenting.returns.CaseloadImport.Options;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.engine.TestClock;

/** What a later return says of a child who is in care here already reaches the work that runs for them. */
@EngineTest
class LaterReturnTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String GIRL = "#1,F,05/06/2014,WBRI,UN2,,";
    private static final String BEGAN = "#1,03/03/2025,S,V2,N1,U6,PR1,,,,LE2 7LX,LE2 1AA,SC1";

    @TempDir
    Path folder;

    @Autowired CaseloadImport caseload;
    @Autowired CareRecord record;
    @Autowired Cases cases;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired TestClock clock;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired JdbcClient jdbc;

    private String id;
    private String child;

    @BeforeEach
    void a_girl_in_care_is_brought_in() throws IOException {
        id = UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
        bring(2025, BEGAN);
        child = reference();
        goOn();
        assertThat(council.open(child)).contains("visitChild", "prepareReview", "requestHealthAssessment");
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void what_was_late_already_is_told_to_nobody_for_ten_working_days() {
        assertThat(council.task(child, "prepareReview").getDueDate()).isBefore(Date.from(clock.now()));
        Date told = council.timers(child, "reviewOverdue").get(0).getDuedate();
        assertThat(told).isAfter(Date.from(clock.now().plus(Duration.ofDays(11))));
        assertThat(council.open(child)).doesNotContain("answerEscalation");

        clock.to(told.toInstant().minusSeconds(60));
        goOn();
        assertThat(escalated()).doesNotContain("holdReview", "visitChild", "health-assessment");

        clock.to(told.toInstant().plusSeconds(60));
        goOn();
        assertThat(escalated()).contains("holdReview", "visitChild", "health-assessment");
    }

    @Test
    void a_move_restarts_the_visits_and_nothing_else() throws IOException {
        Map<String, Date> before = due();

        bring(2026, BEGAN.replace("PR1,,,,", "PR1,01/10/2025,X1,CHILD,"),
                "#1,01/10/2025,P,V2,N1,U4,PR1,,,,LE2 7LX,LE3 1AA,SC2");

        assertThat(messenger.sent(child)).containsExactlyInAnyOrder("placement.ended", "placement.started");
        goOn();
        assertThat(council.path(child)).contains("overtakenByMove");
        assertThat(council.task(child, "visitChild").getDueDate()).as("within a week of the new placement")
                .isEqualTo(endOf(2025, 10, 8));
        assertThat(due()).isEqualTo(before);
    }

    @Test
    void of_several_moves_the_last_counts() throws IOException {
        bring(2026, BEGAN.replace("PR1,,,,", "PR1,01/07/2025,X1,CHILD,"),
                "#1,01/07/2025,P,V2,N1,T4,PR1,05/07/2025,X1,PLACE,LE2 7LX,LE3 1AA,",
                "#1,05/07/2025,P,V2,N1,U4,PR1,,,,LE2 7LX,LE3 1AA,SC2");

        assertThat(messenger.sent(child)).containsExactlyInAnyOrder("placement.ended", "placement.started");
        goOn();
        assertThat(council.task(child, "visitChild").getDueDate()).isEqualTo(endOf(2025, 7, 12));
    }

    @Test
    void a_new_legal_status_reaches_whoever_waits_for_it() throws IOException {
        bring(2026, BEGAN.replace("PR1,,,,", "PR1,01/09/2025,X1,,"),
                "#1,01/09/2025,L,C1,N1,U6,PR1,,,,LE2 7LX,LE2 1AA,SC1");

        assertThat(messenger.sent(child)).containsExactly("legal-status.changed");
        goOn();
        assertThat(council.path(child)).contains("overtakenByStatus");
        assertThat(record.current(child, Fact.CareEpisode.class)).as("no new beginning").hasSize(1);
        assertThat(cases.open(WorkFollows.PROCESS, child)).isPresent();
    }

    @Test
    void who_left_care_is_owed_a_letter_and_nothing_else() throws IOException {
        bring(2026, BEGAN.replace("PR1,,,,", "PR1,14/08/2025,E4A,,"));

        assertThat(cases.open(WorkFollows.PROCESS, child)).isEmpty();
        assertThat(messenger.sent(child)).containsExactlyInAnyOrder("care.ended", "closing.begun");
        goOn();
        assertThat(council.open(child)).containsExactly("writeClosingLetter");
    }

    @Test
    void after_an_adoption_the_record_is_sealed_and_after_a_death_nothing_is_asked() throws IOException {
        bring(2026, BEGAN.replace("PR1,,,,", "PR1,14/08/2025,E12,,"));
        goOn();
        assertThat(council.open(child)).containsExactly("sealRecord");

        a_girl_in_care_is_brought_in();
        bring(2026, BEGAN.replace("PR1,,,,", "PR1,14/08/2025,E2,,"));
        goOn();
        assertThat(messenger.sent(child)).containsExactlyInAnyOrder("care.ended", "young-person.died");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void who_left_and_came_back_has_a_case_of_the_new_time_in_care() throws IOException {
        String first = cases.open(WorkFollows.PROCESS, child).orElseThrow();

        bring(2026, BEGAN.replace("PR1,,,,", "PR1,14/08/2025,E4A,,"),
                "#1,02/02/2026,S,C2,N1,U4,PR1,,,,LE2 7LX,LE3 1AA,SC2");

        assertThat(cases.open(WorkFollows.PROCESS, child)).isPresent().get().isNotEqualTo(first);
        assertThat(council.variable(child, "enteredCareOn")).isEqualTo("2026-02-02");
        assertThat(messenger.sent(child)).contains("care.ended");
        goOn();
        assertThat(council.task(child, "visitChild").getDueDate()).isEqualTo(endOf(2026, 2, 9));
    }

    @Test
    void who_comes_into_care_after_a_time_out_of_it_gets_a_case() throws IOException {
        bring(2026, BEGAN.replace("PR1,,,,", "PR1,14/08/2025,E4A,,"));
        assertThat(cases.open(WorkFollows.PROCESS, child)).isEmpty();

        bring(2026, "#1,02/02/2026,S,C2,N1,U4,PR1,,,,LE2 7LX,LE3 1AA,SC2");
        assertThat(cases.open(WorkFollows.PROCESS, child)).isPresent();
    }

    @Test
    void an_earlier_beginning_moves_what_counts_from_it() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.now(), LONDON);
        id = id + "Z";
        bring(today.getYear(), BEGAN.replace("03/03/2025", in(today.minusDays(10))));
        child = reference();
        goOn();
        Map<String, Date> before = due();
        assertThat(before).isNotEmpty();

        bring(today.getYear(), "#1," + in(today.minusDays(24)) + ",S,V2,N1,U6,PR1," + in(today.minusDays(10))
                + ",X1,,LE2 7LX,LE2 1AA,SC1");

        assertThat(messenger.sent(child)).isEmpty();
        Map<String, Date> after = due();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).isNotEqualTo(before).allSatisfy((work, date) -> assertThat(date).as(work)
                .isBeforeOrEqualTo(before.get(work)));
    }

    @Test
    void what_the_product_recorded_itself_is_not_news() throws IOException {
        Recorded<Placement> home = record.latest(child, Placement.class).orElseThrow();
        Placement old = home.fact();
        Instant moved = LocalDate.of(2025, 10, 1).atTime(15, 30).atZone(LONDON).toInstant();
        record.add(child, new Placement(old.startsAt(), old.place(), old.provider(), null, null, old.postcode(), old.urn(),
                null, null, null, false, null, moved, PlaceChangeReason.CHILD), "tom", home.id());
        record.add(child, new Placement(moved, PlaceCode.U4, ProviderCode.PR1, "The Bakers", null, "LE3 1AA", "SC2", null,
                null, null, false, null, null, null), "tom");

        Done done = bring(2026, BEGAN.replace("PR1,,,,", "PR1,01/10/2025,X1,CHILD,"),
                "#1,01/10/2025,P,V2,N1,U4,PR1,,,,LE2 7LX,LE3 1AA,SC2");

        assertThat(done.counts().of(Rule.CHANGED_SINCE)).isEqualTo(2);
        assertThat(messenger.sent(child)).isEmpty();
        assertThat(record.current(child, Placement.class)).hasSize(2);
    }

    @Test
    void the_same_return_again_sends_nothing() throws IOException {
        String[] moved = {BEGAN.replace("PR1,,,,", "PR1,01/10/2025,X1,CHILD,"),
                "#1,01/10/2025,P,V2,N1,U4,PR1,,,,LE2 7LX,LE3 1AA,SC2"};
        bring(2026, moved);
        bring(2026, moved);

        assertThat(messenger.sent(child)).hasSize(2);
    }

    private String reference() {
        return jdbc.sql("select child_ref from care.ssda903_child where child_id = ?").param(id + "1")
                .query(String.class).single();
    }

    private static String in(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }

    /** Work of the child whose lateness was told to somebody. */
    private List<Object> escalated() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(child).list().stream()
                .map(one -> runtime.getVariables(one.getId()).get("escalatedFrom")).filter(Objects::nonNull).toList();
    }

    private Done bring(int year, String... episodes) throws IOException {
        Path in = Files.createTempDirectory(folder, "in");
        new SmallCouncil(in, id).file(year + "-header.csv", Sheet.HEADER, GIRL)
                .file(year + "-episodes.csv", Sheet.EPISODES, episodes);
        return caseload.run(List.of(in), new Options(false, null), folder.resolve("report.csv"),
                (what, done, all) -> { }, () -> false);
    }

    /** Messages, automatic steps and timers that are due, until the child's work waits for people. */
    private void goOn() {
        for (int i = 0; i < 4; i++) {
            messenger.deliver(child);
            council.fireDue(child, clock.now());
        }
    }

    /** When what has to do with anything but visits is due: open work and waiting timers. */
    private Map<String, Date> due() {
        Map<String, Date> due = new TreeMap<>();
        for (ProcessInstance one : runtime.createProcessInstanceQuery().processInstanceBusinessKey(child).list()) {
            // A planning meeting that turns out to have been overdue counts anew from the import.
            if (!one.getProcessDefinitionId().startsWith("statutory-visit:")
                    && !one.getProcessDefinitionId().startsWith("permanence-plan:")) {
                tasks.createTaskQuery().processInstanceId(one.getId()).list().forEach(task ->
                        due.put(one.getId() + task.getTaskDefinitionKey(), task.getDueDate()));
                management.createJobQuery().processInstanceId(one.getId()).timers().list().forEach(timer ->
                        due.put(one.getId() + timer.getJobDefinitionId(), timer.getDuedate()));
            }
        }
        return due;
    }

    private static Date endOf(int year, int month, int day) {
        return Date.from(LocalDate.of(year, month, day).atTime(23, 59, 59).atZone(LONDON).toInstant());
    }
}
