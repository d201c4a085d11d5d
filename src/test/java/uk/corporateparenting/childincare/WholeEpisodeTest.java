package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

/**
 * One child from the contact to the 18th birthday: every piece of work appears and is due when a person with a calendar
 * says so. The table, whole-episode.csv, was worked out from the law and the council's promises without this product;
 * it goes over Christmas and Easter, clock changes, a leap day and the ends of months, with a review held late and a
 * move.
 */
@EngineTest
class WholeEpisodeTest {

    private static final Path TABLE = Path.of("src/test/resources/whole-episode.csv");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalDate LEAP_DAY = LocalDate.of(2012, 2, 29);
    private static final LocalDate CONTACT = LocalDate.of(2026, 12, 7);
    /** Begin beside the time in care and have tests of their own. */
    private static final String[] BESIDE = {"permanency-planning", "before-sixteen", "leaving-care-pathway",
        "stability-meeting", "end-of-placement"};
    private static final String MOVES = "(moves home)";

    /** A day of the child's time: the work, when it was opened, due and done. */
    private record Line(String opened, String work, String due, LocalDate done) {

        static Line read(String line) {
            String[] cells = line.split(",");
            return new Line(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]));
        }

    }

    @Autowired FrontDoor frontDoor;
    @Autowired LookedAfter children;
    @Autowired Episodes episodes;
    @Autowired Council council;
    @Autowired UsualAnswers usual;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired ManagementService management;
    @Autowired RuntimeService runtime;
    @Autowired IdentityService identity;
    @Autowired JdbcClient db;
    @Autowired TestClock clock;

    private final List<Line> lived = new ArrayList<>();
    private final Map<String, Deque<Line>> planned = new HashMap<>();
    private final Map<String, LocalDate> open = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private String child;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void every_day_of_a_whole_time_in_care_is_as_worked_out_by_hand() throws IOException {
        List<Line> table = Files.readAllLines(TABLE).stream().skip(1).map(Line::read).toList();
        table.forEach(line -> planned.computeIfAbsent(line.work(), work -> new ArrayDeque<>()).add(line));
        clock.to(noon(CONTACT));
        child = frontDoor.contact("contact", new Fact.ChildIdentity(clock.now(), "Robin", "Leap", LEAP_DAY, null, null,
                Sex.F, Ethnicity.WBRI, null, null, null, "LE2 7LX", false));
        while (!council.isOver(child)) {
            look();
            live();
        }
        assertThat(lived).containsExactlyInAnyOrderElementsOf(table);
    }

    /** Notes the work that has appeared. */
    private void look() {
        List<Task> work = tasks.createTaskQuery().processInstanceBusinessKey(child).list();
        open.keySet().retainAll(work.stream().map(Task::getId).toList());
        work.stream().filter(task -> seen.add(task.getId()))
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey)).forEach(task -> {
                    LocalDate done = doneOn(task);
                    open.put(task.getId(), done);
                    lived.add(new Line(minute(clock.now()), task.getTaskDefinitionKey(),
                            minute(task.getDueDate().toInstant()), done));
                });
    }

    /** As the table plans; work that it does not know is done at once, and told at the end. */
    private LocalDate doneOn(Task task) {
        return Optional.ofNullable(planned.get(task.getTaskDefinitionKey())).map(Deque::poll).map(Line::done)
                .orElseGet(() -> LondonTime.day(clock.now()));
    }

    /** The next thing happens: a timer, or the work of which it is the day. */
    private void live() {
        Optional<Job> timer = db.sql("""
                select job.id_ from act_ru_job job join act_ru_execution one on one.id_ = job.process_instance_id_
                where one.business_key_ = ? and job.type_ = 'timer' order by job.duedate_, job.id_ limit 1""")
                .param(child).query(String.class).optional()
                .map(id -> management.createJobQuery().jobId(id).singleResult());
        Optional<Map.Entry<String, LocalDate>> work = open.entrySet().stream().min(Map.Entry.comparingByValue());
        Instant workAt = work.map(next -> noon(next.getValue())).orElse(Instant.MAX);
        Instant moveAt = Optional.ofNullable(planned.get(MOVES)).map(Deque::peek).map(line -> noon(line.done()))
                .orElse(Instant.MAX);
        if (timer.isPresent() && !timer.get().getDuedate().toInstant().isAfter(workAt)
                && !timer.get().getDuedate().toInstant().isAfter(moveAt)) {
            clock.to(later(timer.get().getDuedate().toInstant()));
            management.executeJob(timer.get().getId());
        } else if (moveAt.isBefore(workAt)) {
            clock.to(later(moveAt));
            lived.add(planned.get(MOVES).poll());
            moves();
        } else {
            clock.to(later(workAt));
            does(work.orElseThrow().getKey());
        }
        episodes.settle(child);
        leavesOut();
    }

    private void leavesOut() {
        List<ProcessInstance> beside = runtime.createProcessInstanceQuery().processInstanceBusinessKey(child)
                .processDefinitionKeyIn(BESIDE).list();
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            beside.forEach(one -> runtime.deleteProcessInstance(one.getId(), "told elsewhere"));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void does(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        String formId = UsualAnswers.formOf(task.getTaskDefinitionKey());
        Map<String, Object> answers = usual.of(formId, child);
        if (formId.equals("record-section-20")) {
            answers.put("plannedEndOn", agreedBefore() ? null : LondonTime.day(clock.now()).plusMonths(2).toString());
        }
        if (formId.equals("settle-before-lapse")) {
            answers.put("outcome", "section-20");
        }
        if (clock.now().isAfter(task.getDueDate().toInstant())) {
            answers.put("lateReason", "The mother was in hospital.");
        }
        council.as(council.mayDo(task).get(0), () -> forms.submitTaskForm(taskId, answers));
    }

    /** The first section 20 agreement has an end, the second one has none. */
    private boolean agreedBefore() {
        return lived.stream().anyMatch(line -> line.work().equals("settleBeforeLapse"));
    }

    private void moves() {
        children.starts("tom", "placement-move", "propose-move", child);
    }

    private Instant later(Instant when) {
        return when.isBefore(clock.now()) ? clock.now() : when;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(LondonTime.LONDON).toInstant();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(LondonTime.LONDON));
    }
}
