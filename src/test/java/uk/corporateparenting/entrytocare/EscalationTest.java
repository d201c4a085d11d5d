package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.corporateparenting.entrytocare.FrontDoor.answers;
import static uk.corporateparenting.entrytocare.FrontDoor.heard;
import static uk.corporateparenting.entrytocare.ScreeningTest.screening;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.workflow.engine.TestClock;

/** Late work is told to one person after the other until somebody answers or the work is done. */
@EngineTest
class EscalationTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired TestClock clock;
    @Autowired RuntimeService runtime;
    @Autowired IdentityService identity;
    @Autowired JdbcClient db;
    @Autowired ManagementService management;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired Everyday everyday;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void an_overdue_response_is_told_to_the_duty_manager_while_the_work_goes_on() {
        String child = frontDoor.contact("contact");
        clock.to(clock.now().plus(Duration.ofDays(8)));
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("answerEscalation", "screenContact");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("carol", "daniel");
        assertThat(steps(child)).containsExactly("raised duty-manager");
    }

    @Test
    void an_escalation_that_nobody_answers_climbs_to_the_director_and_stays_there() {
        String child = frontDoor.contact("contact");
        council.fire(child, "responseOverdue");
        for (String told : List.of("helen", "isaac")) {
            clock.to(council.timers(child, "notAnswered").get(0).getDuedate().toInstant().plusSeconds(1));
            council.fireDue(child, clock.now());
            assertThat(council.mayDo(escalation(child))).containsExactly(told);
        }
        Task top = council.task(child, "answerAtTheTop");
        clock.to(clock.now().plus(Duration.ofDays(30)));
        council.fireDue(child, clock.now());
        assertThat(council.task(child, "answerAtTheTop").getId()).as("stays").isEqualTo(top.getId());
        assertThat(top.getDueDate()).as("is overdue").isBefore(Date.from(clock.now()));
        assertThat(shown("isaac", top, "escalationWhy")).contains("Nobody is above you");
        assertThat(shown("isaac", top, "escalationHistory"))
                .contains("duty manager, who did not answer in time", "service manager, who did not")
                .endsWith("told to the director of children's services");
        assertThat(steps(child)).containsExactly("raised duty-manager", "climbed service-manager", "climbed director");
        council.complete("isaac", child, "answerAtTheTop", answers("action", "I take it on today.", "owner", "Carol",
                "doneBy", LocalDate.ofInstant(clock.now(), LONDON).toString(), "reason", "Two people were ill."));
        assertThat(council.path(child)).contains("answeredAtTheTop");
    }

    @Test
    void an_answer_ends_it_for_good() {
        String child = frontDoor.contact("contact");
        council.fire(child, "responseOverdue");
        answer("carol", child);
        assertThat(council.open(child)).containsExactly("screenContact");
        assertThat(council.timers(child, "responseOverdue")).isEmpty();
        decideOnAdvice(child);
        assertThat(steps(child)).containsExactly("raised duty-manager", "answered duty-manager");
    }

    @Test
    void completing_the_late_task_closes_it_and_the_record_says_so() {
        String child = searchOfAHome();
        council.fire(child, "noHomeByEndOfDay");
        assertThat(council.open(child)).contains("answerEscalation", "searchForHome");
        council.complete("jaya", child, "searchForHome", home());
        assertThat(council.open(child)).contains("confirmMove").doesNotContain("answerEscalation");
        assertThat(council.path(child)).contains("workCompleted", "closeEscalation", "escalationClosed",
                "searchEscalationAnswered");
        assertThat(steps(child)).containsExactly("raised duty-manager", "closed duty-manager");
    }

    @Test
    void every_rung_hears_no_more_once_the_late_task_is_done() {
        String child = searchOfAHome();
        council.fire(child, "noHomeByEndOfDay");
        council.fire(child, "notAnswered");
        council.complete("jaya", child, "searchForHome", home());
        assertThat(council.timers(child, "notAnswered")).isEmpty();
        assertThat(steps(child)).containsExactly("raised duty-manager", "climbed service-manager",
                "closed service-manager");
    }

    @Test
    void another_late_task_or_another_child_is_left_alone() {
        String child = searchOfAHome();
        council.fire(child, "responseOverdue");
        String other = searchOfAHome();
        council.fire(other, "noHomeByEndOfDay");
        council.complete("jaya", child, "searchForHome", home());
        assertThat(council.open(child)).contains("answerEscalation");
        assertThat(council.open(other)).contains("answerEscalation");
    }

    @Test
    void a_late_response_is_closed_by_the_response_not_by_its_first_task() {
        String child = frontDoor.contact("contact");
        council.fire(child, "responseOverdue");
        council.complete("amara", child, "screenContact", screening("no", "none", "universal", "yes"));
        assertThat(council.open(child)).containsExactly("answerEscalation", "confirmThreshold");
        council.complete("amara", child, "confirmThreshold", heard("response", "information-and-advice",
                "reason", "Only advice was asked for.", "referral", "no"));
        assertThat(council.open(child)).containsExactly("tellOutcome");
        assertThat(steps(child)).containsExactly("raised duty-manager", "closed duty-manager");
    }

    @Test
    void a_server_that_was_down_over_the_due_date_raises_it_once_when_it_is_back() {
        String child = frontDoor.contact("contact");
        Instant due = council.timers(child, "responseOverdue").get(0).getDuedate().toInstant();
        clock.to(clock.now().plus(Duration.ofDays(60)));
        council.fireDue(child, clock.now());
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("answerEscalation", "screenContact");
        assertThat(council.timers(child, "responseOverdue")).isEmpty();
        assertThat(steps(child)).containsExactly("raised duty-manager");
        Task told = council.task(child, "answerEscalation");
        assertThat(told.getDueDate()).as("nobody was told while it was down: the first has their day")
                .isAfter(clock.now());
        assertThat(lateSince(child)).containsExactly(due);
        assertThat(shown("carol", told, "escalationWhy"))
                .contains("clock T01", "Working Together", "days late", "it goes to the service manager");
    }

    @Test
    void a_server_that_was_down_over_several_due_dates_raises_each_in_its_turn() {
        String child = searchOfAHome();
        council.fire(child, "noHomeByEndOfDay");
        Instant firstAnswer = council.timers(child, "notAnswered").get(0).getDuedate().toInstant();
        clock.to(firstAnswer.plus(Duration.ofDays(20)));
        council.fireDue(child, clock.now());
        council.fireDue(child, clock.now());
        assertThat(steps(child)).as("what was told climbs one rung, what was not is raised, and nothing twice")
                .containsExactlyInAnyOrder("raised duty-manager", "climbed service-manager", "raised duty-manager");
        assertThat(steps(child).get(0)).isEqualTo("raised duty-manager");
        assertThat(lateSince(child)).as("each since its own clock ran out")
                .allSatisfy(since -> assertThat(since).isBefore(firstAnswer.plus(Duration.ofDays(3))));
        for (Task open : escalations(child)) {
            assertThat(open.getDueDate()).isAfter(Date.from(clock.now()));
        }
    }

    /** As after a migration that brought in a timer which an earlier version of the model did not have. */
    @Test
    void a_due_date_that_had_passed_when_its_timer_began_is_raised_at_once() {
        String child = frontDoor.contact("contact");
        search(child, LocalDate.ofInstant(clock.now(), LONDON).minusDays(40));
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).contains("answerEscalation", "searchForHome");
        assertThat(steps(child)).containsExactly("raised duty-manager");
        assertThat(lateSince(child)).singleElement().satisfies(since -> assertThat(since)
                .isBefore(clock.now().minus(Duration.ofDays(30))));
    }

    @Test
    void of_two_who_answer_at_once_one_is_heard() throws Exception {
        String child = frontDoor.contact("contact");
        council.fire(child, "responseOverdue");
        String task = council.task(child, "answerEscalation").getId();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());
        List<Thread> both = Stream.of("carol", "daniel").map(user -> new Thread(() -> council.as(user, () -> {
            try {
                together.await();
                forms.submitTaskForm(task, anAnswer());
            } catch (Exception failed) {
                refused.add(failed);
            }
        }))).toList();
        both.forEach(Thread::start);
        for (Thread one : both) {
            one.join();
        }
        council.settle(child);
        assertThat(refused).hasSize(1);
        assertThat(council.open(child)).containsExactly("screenContact");
        assertThat(steps(child)).containsExactly("raised duty-manager", "answered duty-manager");
    }

    @Test
    void work_that_is_late_by_two_clocks_is_answered_once_but_not_over_the_head_of_whoever_is_above() {
        String child = assessment();
        council.fire(child, "assessmentLate");
        council.fire(child, "assessmentOverdue");
        assertThat(escalations(child)).hasSize(2);
        answer("carol", child, "T02-35");
        assertThat(escalations(child)).as("the service manager is further up").hasSize(1);
        String other = assessment();
        council.fire(other, "assessmentLate");
        council.fire(other, "assessmentOverdue");
        answer("helen", other, "T02");
        assertThat(escalations(other)).as("it would have come to her").isEmpty();
        assertThat(steps(other)).containsExactlyInAnyOrder("raised duty-manager", "raised service-manager",
                "answered service-manager", "closed duty-manager");
    }

    @Test
    void work_that_is_done_before_anybody_was_told_is_not_told() {
        String child = searchOfAHome();
        management.executeJob(council.timers(child, "noHomeByEndOfDay").get(0).getId());
        council.complete("jaya", child, "searchForHome", home());
        assertThat(council.open(child)).contains("confirmMove").doesNotContain("answerEscalation");
        assertThat(steps(child)).isEmpty();
    }

    @Test
    void the_same_task_elsewhere_in_the_case_is_still_late() {
        String child = searchOfAHome();
        council.fire(child, "noHomeByEndOfDay");
        String elsewhere = council.task(child, "searchForHome").getId();
        search(child);
        String here = tasks.createTaskQuery().processInstanceBusinessKey(child).taskDefinitionKey("searchForHome").list()
                .stream().map(Task::getId).filter(id -> !id.equals(elsewhere)).findFirst().orElseThrow();
        council.as("jaya", () -> forms.submitTaskForm(here, home()));
        council.settle(child);
        assertThat(council.open(child)).contains("answerEscalation", "confirmMove");
    }

    @Test
    void an_escalation_follows_its_child_to_the_known_reference() {
        String known = frontDoor.contact("contact");
        decideOnAdvice(known);
        everyday.does(known, "tellOutcome");
        String temporary = frontDoor.contact("contact");
        council.fire(temporary, "responseOverdue");
        everyday.does(temporary, "screenContact", "knownAs", known, "whyMatch", "The same school and mother.");
        council.settle(known);
        assertThat(council.cases(temporary)).isEmpty();
        assertThat(council.open(known)).containsExactly("answerEscalation", "confirmThreshold");
        answer("carol", known);
        assertThat(steps(known)).containsExactly("answered duty-manager");
    }

    private void answer(String user, String child) {
        council.complete(user, child, "answerEscalation", anAnswer());
    }

    private void answer(String user, String child, String clockId) {
        Task one = escalations(child).stream()
                .filter(task -> clockId.equals(tasks.getVariable(task.getId(), "escalationClock"))).findFirst().orElseThrow();
        council.as(user, () -> forms.submitTaskForm(one.getId(), anAnswer()));
        council.settle(child);
    }

    private Map<String, Object> anAnswer() {
        return answers("action", "I take it on today.", "owner", "Carol", "doneBy",
                LocalDate.ofInstant(clock.now(), LONDON).toString(), "reason", "Two people were ill.");
    }

    private Task escalation(String child) {
        return escalations(child).get(0);
    }

    private List<Task> escalations(String child) {
        return tasks.createTaskQuery().processInstanceBusinessKey(child).processDefinitionKey("escalation-ladder").list();
    }

    private String shown(String user, Task task, String line) {
        String[] shown = new String[1];
        council.as(user, () -> shown[0] = (String) forms.getTaskFormVariables(task.getId()).get(line));
        return shown[0].replace("\\", "");
    }

    private List<Instant> lateSince(String child) {
        return db.sql("select late_since from care.escalation_step where child_ref = ? and step in ('raised', 'climbed')")
                .param(child).query(Timestamp.class).list().stream().map(Timestamp::toInstant).toList();
    }

    private String assessment() {
        String child = frontDoor.contact("contact");
        start("child-and-family-assessment", child, Map.of("team", "north", "wayIn", "contact",
                "receivedAt", clock.now().toString()));
        return child;
    }

    private void decideOnAdvice(String child) {
        council.complete("amara", child, "screenContact", screening("no", "none", "universal", "yes"));
        council.complete("amara", child, "confirmThreshold", heard("response", "information-and-advice",
                "reason", "Only advice was asked for.", "referral", "no"));
    }

    /** A child for whom a home is looked for beside the case; the way there is another test's. */
    private String searchOfAHome() {
        String child = frontDoor.contact("contact");
        search(child);
        return child;
    }

    private void search(String child) {
        search(child, LocalDate.ofInstant(clock.now(), LONDON));
    }

    private void search(String child, LocalDate neededOn) {
        start("finding-a-home", child, Map.of("team", "north", "wayIn", "contact", "neededOn", neededOn.toString(),
                "legalBasis", "V2", "underOrder", false));
    }

    private void start(String process, String child, Map<String, Object> variables) {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            runtime.startProcessInstanceByKey(process, child, variables);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> home() {
        Map<String, Object> answers = heard("placeKind", "foster", "homeName", "Ada Green",
                "homeAddress", "1 High Street", "homePostcode", "LE2 7LX", "provider", "PR1", "area", "in", "distanceMiles", 2,
                "strengths", "Near the school.", "gaps", "None seen.", "support", "A visit each week.");
        List.of("parentsConsidered", "connectedConsidered", "nearHome", "siblingsTogether", "sameSchool",
                "disabilityNeeds", "faithAndCulture", "earlyPermanence").forEach(key -> answers.put(key, "Thought of."));
        return answers;
    }

    private List<String> steps(String child) {
        return db.sql("select step || ' ' || role from care.escalation_step where child_ref = ? order by id")
                .param(child).query(String.class).list();
    }
}
