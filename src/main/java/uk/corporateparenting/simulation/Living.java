package uk.corporateparenting.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import uk.corporateparenting.simulation.Arrivals.Arrival;
import uk.corporateparenting.workflow.MovableTime;
import uk.corporateparenting.workflow.SmallQuestions;
import uk.corporateparenting.workflow.SmallQuestions.OpenTask;
import uk.corporateparenting.workflow.SmallQuestions.Step;

/**
 * Lives the lives of some children through the product itself: contacts are typed in, people complete their tasks with
 * the forms, timers fire. Nothing happens between two events, so the clock goes from one to the next, and everything
 * automatic that follows an event happens at once. Who else is in the database is left alone.
 *
 * <p>One thing after the other, each in an order that depends on nothing but the lives, so that the same lives always
 * come out the same.
 */
class Living {

    private static final String CONTACT_PROCESS = "entry-to-care";
    /** An answer that is what the form shows already. */
    private static final String PROPOSED = "{proposed}";

    private final ProcessEngine engine;
    private final FormService forms;
    private final ManagementService jobs;
    private final MovableTime time;
    private final Clock clock;
    private final UsualAnswers usual;
    private final Arrivals arrivals;
    private final SmallQuestions questions;
    private final Staff staff;

    private final PriorityQueue<Event> ahead = new PriorityQueue<>();
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Start> starts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    /** Who stands for a case of no single child: a meeting's, say. */
    private Life anybody;
    private Instant since;
    private int known;
    private int submitted;

    private record Start(String definitionId, String formId) {
    }

    /** What comes next: the earliest first, and of those at the same time the one that was known first. */
    private record Event(Instant at, int known, Consumer<Event> happens) implements Comparable<Event> {

        private static final Comparator<Event> ORDER = Comparator.comparing(Event::at).thenComparing(Event::known);

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    /** Told where living has come to; answers whether to go on. */
    interface Progress {
        boolean at(Instant moment);
    }

    Living(ProcessEngine engine, MovableTime time, Clock clock, UsualAnswers usual, Arrivals arrivals,
            SmallQuestions questions) {
        this.engine = engine;
        this.forms = engine.getFormService();
        this.jobs = engine.getManagementService();
        this.time = time;
        this.clock = clock;
        this.usual = usual;
        this.arrivals = arrivals;
        this.questions = questions;
        this.staff = new Staff(engine);
    }

    /** How many forms were submitted. */
    int submitted() {
        return submitted;
    }

    /** What the product refused, by what and sentence: nothing, if the answers are good. */
    Map<String, Integer> refused() {
        return refused;
    }

    /** The references of the children, in the order of their lives. */
    List<String> references() {
        return lives.entrySet().stream().sorted(Comparator.comparing(one -> one.getValue().number()))
                .map(Map.Entry::getKey).toList();
    }

    /**
     * Lives until that moment; the clock then stands there and has to be put back.
     *
     * @return whether it was lived to the end
     */
    boolean until(List<Life> children, Instant now, Progress progress) {
        jobs.createJobQuery().list().forEach(job -> seen.add(job.getId()));
        arrivals.listen(true);
        try {
            return live(children, now, progress);
        } finally {
            arrivals.listen(false);
        }
    }

    private boolean live(List<Life> children, Instant now, Progress progress) {
        anybody = children.get(0);
        children.forEach(life -> ahead(life.contactAt(), e -> contact(life)));
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(now)) {
            Event next = ahead.poll();
            if (!progress.at(next.at())) {
                return false;
            }
            since = moveTo(next.at()).minusMillis(1);
            next.happens().accept(next);
            whatFollows();
        }
        moveTo(now);
        return true;
    }

    private void ahead(Instant at, Consumer<Event> happens) {
        ahead.add(new Event(at, known++, happens));
    }

    /** Time runs on while something is done, so it may be there already. */
    private Instant moveTo(Instant when) {
        if (since == null || when.isAfter(clock.instant())) {
            time.to(when);
        }
        return clock.instant();
    }

    // What people do

    private void contact(Life life) {
        String reference = start(life.typist(), CONTACT_PROCESS, life, "", life.contact());
        if (reference != null) {
            lives.put(reference, life);
            life.happenings().forEach((at, one) -> ahead(at,
                    e -> start(one.by(), one.process(), life, reference, one.answers())));
        }
    }

    private String start(String person, String process, Life life, String reference, Map<String, Object> special) {
        Start start = starts.computeIfAbsent(process, this::startOf);
        Map<String, Object> instead = life.answers(start.formId(), 0, usual.of(start.formId(), reference),
                clock.instant(), false);
        instead.putAll(special);
        try {
            String key = staff.as(person, () -> forms.submitStartForm(start.definitionId(),
                    usual.of(start.formId(), reference, instead))).getBusinessKey();
            submitted++;
            return key;
        } catch (RuntimeException no) {
            arrivals.take();
            refuse(start.formId(), no);
            return null;
        }
    }

    private Start startOf(String process) {
        String definitionId = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey(process).latestVersion().singleResult().getId();
        return new Start(definitionId, forms.getStartFormData(definitionId).getCamundaFormRef().getKey());
    }

    private void complete(Arrival arrival, Life life, int nth) {
        Optional<OpenTask> found = questions.task(arrival.taskId());
        if (found.isEmpty()) {
            return;
        }
        OpenTask task = found.get();
        String form = UsualAnswers.formOf(arrival.key());
        if (!usual.has(form)) {
            refuse(form, new IllegalStateException("no usual answers"));
            return;
        }
        String reference = arrival.childRef();
        Map<String, Object> answers = usual.of(form, reference,
                life.answers(form, nth, usual.of(form, reference), clock.instant(), isLate(task)));
        RuntimeException no = new IllegalStateException("nobody may");
        for (String person : staff.mayDo(arrival, task.assignee(), life.number())) {
            try {
                staff.as(person, () -> forms.submitTaskFormWithVariablesInReturn(arrival.taskId(),
                        withProposals(answers, arrival.taskId()), false));
                staff.did(arrival, person);
                submitted++;
                return;
            } catch (RuntimeException refusal) {
                arrivals.take();
                no = refusal;
            }
        }
        refuse(form, no);
    }

    private Map<String, Object> withProposals(Map<String, Object> answers, String taskId) {
        if (answers.containsValue(PROPOSED)) {
            Map<String, Object> screen = forms.getTaskFormVariables(taskId);
            answers.replaceAll((key, value) -> PROPOSED.equals(value) ? screen.get(key) : value);
        }
        return answers;
    }

    private boolean isLate(OpenTask task) {
        return task.dueAt() != null && task.dueAt().isBefore(clock.instant());
    }

    private void refuse(String what, RuntimeException why) {
        refused.merge(what + ": " + why.getMessage(), 1, Integer::sum);
    }

    // What the engine does

    private void whatFollows() {
        arrivals.take().forEach(this::plan);
        boolean more = true;
        while (more) {
            more = false;
            for (Step step : created()) {
                if (step.dueAt() == null) {
                    execute(step.id());
                    more = true;
                } else {
                    ahead(step.dueAt(), event -> fire(step.id(), event.at()));
                }
            }
        }
    }

    /** In the order in which they were created. */
    private List<Step> created() {
        return questions.stepsSince(since).stream().filter(step -> seen.add(step.id())).toList();
    }

    /** Unless its work is done, or its moment was moved. */
    private void fire(String jobId, Instant at) {
        questions.step(jobId).ifPresent(step -> {
            if (step.dueAt() != null && step.dueAt().isAfter(at)) {
                ahead(step.dueAt(), event -> fire(jobId, event.at()));
            } else {
                execute(jobId);
            }
        });
    }

    private void execute(String jobId) {
        try {
            jobs.executeJob(jobId);
            arrivals.take().forEach(this::plan);
        } catch (RuntimeException failed) {
            arrivals.take();
            if (jobs.createJobQuery().jobId(jobId).singleResult() != null) {
                refuse("a step", failed);
            }
        }
    }

    private void plan(Arrival task) {
        Life life = lives.getOrDefault(task.childRef(), anybody);
        int nth = times.merge(task.childRef() + task.key(), 1, Integer::sum);
        if (!life.leaves(task.key(), nth)) {
            Instant at = life.done(task.key(), nth, task.from(), task.due());
            ahead(at, event -> complete(task, life, nth));
        }
    }
}
