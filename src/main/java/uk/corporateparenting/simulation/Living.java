package uk.corporateparenting.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import uk.corporateparenting.people.DemoPeople;
import uk.corporateparenting.people.DemoPeople.DemoPerson;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.workflow.MovableTime;

/**
 * Lives the lives of some children through the product itself: contacts are typed in, people complete their tasks with
 * the forms, timers fire, and the clock moves on, morning and afternoon, until it is today.
 */
class Living {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(10, 0), LocalTime.of(15, 0));
    private static final int MOST_JOBS_AT_ONCE = 500;

    private final MovableTime time;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final UsualAnswers usual;

    private final Map<String, String> references = new HashMap<>();
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Instant> doneAt = new HashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Start> starts = new HashMap<>();
    private int completed;

    private record Start(String definitionId, String formId) {
    }

    Living(MovableTime time, TaskService tasks, FormService forms, ManagementService management,
            RuntimeService runtime, RepositoryService repository, IdentityService identity, UsualAnswers usual) {
        this.time = time;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.identity = identity;
        this.usual = usual;
    }

    /** How many forms were submitted. */
    int completed() {
        return completed;
    }

    /** What the product refused, by task and sentence: nothing, if the answers are good. */
    Map<String, Integer> refused() {
        return refused;
    }

    /** Lives until that moment; the clock then stands there and has to be put back. */
    void until(List<Life> children, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        int daysBack = children.stream().mapToInt(Life::daysAgo).max().orElse(0);
        for (LocalDate day = today.minusDays(daysBack); !day.isAfter(today); day = day.plusDays(1)) {
            for (LocalTime hour : TIMES) {
                Instant moment = day.atTime(hour).atZone(LONDON).toInstant();
                if (moment.isBefore(now)) {
                    time.to(moment);
                    halfDay(children, day, moment, hour.equals(TIMES.get(0)), today);
                }
            }
        }
        time.to(now);
        jobs();
    }

    private void halfDay(List<Life> children, LocalDate day, Instant moment, boolean morning, LocalDate today) {
        jobs();
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return;
        }
        if (morning) {
            int daysAgo = (int) ChronoUnit.DAYS.between(day, today);
            children.stream().filter(life -> !lives.containsValue(life) && life.daysAgo() >= daysAgo)
                    .forEach(this::contact);
            jobs();
            List.copyOf(lives.entrySet()).forEach(one -> happenings(one.getKey(), one.getValue(),
                    one.getValue().daysAgo() - daysAgo));
        }
        for (Task task : tasks.createTaskQuery().orderByTaskCreateTime().asc().list()) {
            if (!plan(task).isAfter(moment) && complete(task)) {
                jobs();
            }
        }
    }

    /** Everything automatic that is due, until nothing is. */
    private void jobs() {
        List<Job> due = executable();
        for (int rounds = 0; !due.isEmpty() && rounds < MOST_JOBS_AT_ONCE; rounds++) {
            for (Job job : due) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException failedOrGone) {
                    // What one job did may have ended what the next was about to do; a failing one has lost a retry.
                    refused.merge("job: " + failedOrGone.getClass().getSimpleName(), 1, Integer::sum);
                }
            }
            due = executable();
        }
    }

    private List<Job> executable() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 100);
    }

    private void contact(Life life) {
        Map<String, Object> answers = usual.of("receive-contact", "");
        answers.put("child1GivenName", life.givenName());
        answers.put("child1FamilyName", life.familyName());
        answers.put("child1DateOfBirth", life.bornOn().toString());
        answers.put("child1Sex", life.sex());
        answers.put("child1Ethnicity", life.ethnicity());
        answers.put("child1Postcode", life.postcode());
        String reference = start("amara", "entry-to-care", answers);
        lives.put(reference, life);
    }

    private void happenings(String reference, Life life, int daysSinceContact) {
        String process = life.happenings().get(daysSinceContact);
        if (process == null) {
            return;
        }
        for (DemoPerson person : DemoPeople.all()) {
            try {
                Start start = starts.computeIfAbsent(process, this::startOf);
                start(person.userId(), process, usual.of(start.formId(), reference));
                return;
            } catch (RuntimeException notTheirs) {
                // The next one may; a child who is not in care (any more) is nobody's to start this for.
            }
        }
    }

    private String start(String user, String process, Map<String, Object> answers) {
        Start start = starts.computeIfAbsent(process, this::startOf);
        String reference = as(user, () -> forms.submitStartForm(start.definitionId(), answers)).getBusinessKey();
        completed++;
        return reference;
    }

    private Start startOf(String process) {
        String definitionId = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult().getId();
        return new Start(definitionId, forms.getStartFormData(definitionId).getCamundaFormRef().getKey());
    }

    /** When whoever it is gets it done: a pace of the child's own between its beginning and its due moment. */
    private Instant plan(Task task) {
        return doneAt.computeIfAbsent(task.getId(), id -> {
            String reference = reference(task);
            Life life = lives.get(reference);
            if (life == null) {
                return Instant.MAX;
            }
            int nth = times.merge(reference + task.getTaskDefinitionKey(), 1, Integer::sum);
            Instant from = task.getCreateTime().toInstant();
            Instant due = task.getDueDate() == null ? from.plus(Duration.ofDays(2)) : task.getDueDate().toInstant();
            Duration length = due.isAfter(from) ? Duration.between(from, due) : Duration.ofHours(8);
            return from.plusSeconds((long) (length.toSeconds() * life.pace(task.getTaskDefinitionKey(), nth)));
        });
    }

    /** Empty where the work of a colleague has just ended the case. */
    private String reference(Task task) {
        return references.computeIfAbsent(task.getProcessInstanceId(), id -> Optional.ofNullable(
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
                .map(ProcessInstance::getBusinessKey).orElse(""));
    }

    /** By the one whose it is, else by the first of those who may; somebody who proposed it is refused its approval. */
    private boolean complete(Task task) {
        String reference = reference(task);
        Life life = lives.get(reference);
        String formId = form(task.getTaskDefinitionKey());
        if (!usual.has(formId)) {
            refused.merge(formId + ": no usual answers", 1, Integer::sum);
            doneAt.put(task.getId(), Instant.MAX);
            return false;
        }
        String sentence = "nobody may";
        for (String person : workers(task)) {
            Map<String, Object> answers = usual.of(formId, reference);
            answers.putAll(life.story().answersTo(task.getTaskDefinitionKey()));
            try {
                as(person, () -> {
                    forms.submitTaskForm(task.getId(), answers);
                    return null;
                });
                completed++;
                return true;
            } catch (RuntimeException no) {
                sentence = String.valueOf(no.getMessage());
            }
        }
        refused.merge(formId + ": " + sentence, 1, Integer::sum);
        doneAt.put(task.getId(), Instant.MAX);
        return false;
    }

    private List<String> workers(Task task) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).toList();
        return DemoPeople.all().stream().filter(person -> groups.contains(person.group())).map(DemoPerson::userId)
                .toList();
    }

    private static String form(String task) {
        return task.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("([a-z])([0-9])", "$1-$2").toLowerCase();
    }

    private <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, DemoPeople.all().stream().filter(p -> p.userId().equals(user))
                .flatMap(p -> Stream.of(p.group(), Role.STAFF.group())).toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
