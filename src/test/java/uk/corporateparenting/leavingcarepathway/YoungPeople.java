package uk.corporateparenting.leavingcarepathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.Council;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.record.PathwayArea;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.engine.Post;
import uk.corporateparenting.workflow.engine.TestClock;

/** Young people for tests, in care and after it; Leon is the advisor of those who have one. */
@Component
class YoungPeople {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicInteger SAID = new AtomicInteger();

    private final LookedAfter children;
    private final Council council;
    private final CareRecord record;
    private final Caseload caseload;
    private final Messages messages;
    private final Post post;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final FormService forms;
    private final JdbcClient db;
    private final TestClock clock;

    YoungPeople(LookedAfter children, Council council, CareRecord record, Caseload caseload, Messages messages,
            Post post, RuntimeService runtime, RepositoryService repository, HistoryService history, FormService forms,
            JdbcClient db, TestClock clock) {
        this.children = children;
        this.council = council;
        this.record = record;
        this.caseload = caseload;
        this.messages = messages;
        this.post = post;
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.forms = forms;
        this.db = db;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), LONDON);
    }

    /** In care for so many days, on the day of that age. */
    String inCare(int age, int days) {
        return children.child(today().minusYears(age), today().minusDays(days));
    }

    /** Left care at 17 and a half after years there; is so old now, to the day. */
    String leaver(int age) {
        LocalDate born = today().minusYears(age);
        String ref = children.child(born, born.plusYears(12));
        leaves(ref, born.plusYears(18), EndReasonCode.E5);
        return ref;
    }

    void leaves(String ref, LocalDate on, EndReasonCode reason) {
        record.current(ref, Fact.CareEpisode.class).stream().filter(kept -> kept.fact().endedOn() == null)
                .forEach(kept -> record.add(ref, kept.fact().ended(on, reason), "tom", kept.id()));
    }

    void withAdvisor(String ref) {
        caseload.assign(ref, Role.PERSONAL_ADVISOR, "leon", "Knows the young person", "grace");
    }

    void withStatus(String ref, LeaverStatusCode status) {
        record.add(ref, new Fact.LeavingCareStatus(today(), status, status, "As known", null), "grace");
    }

    void withPlan(String ref) {
        for (PathwayArea area : PathwayArea.values()) {
            record.add(ref, new Fact.PathwayNeed(today(), area, "A need", "My words", "Plan B", "standing"), "leon");
        }
        record.add(ref, new Fact.PathwayAction(today(), PathwayArea.HEALTH,
                "Find a dentist", "Leon", today().plusDays(30), "open", today(), null), "leon");
        record.add(ref, new Fact.PathwayPlan(today(), today(), "grace", true, null, "Mine", "Call Leon"), "leon");
    }

    /** Somebody says it, and whoever waits for it hears it, and what follows. */
    void says(String ref, String message, Object... payload) {
        Facts facts = Facts.of("team", "north");
        for (int i = 0; i < payload.length; i += 2) {
            facts.and((String) payload[i], payload[i + 1]);
        }
        messages.send(message + ":" + ref + ":" + SAID.incrementAndGet(), message, ref, facts);
        deliver(ref);
    }

    void deliver(String ref) {
        do {
            post.deliver(ref);
        } while (db.sql("select count(*) from care.message where child_ref = ? and state = 'sent'").param(ref)
                .query(Integer.class).single() > 0);
    }

    /** The usual answers, some changed, and the messages that follow. */
    void does(String ref, String task, Object... special) {
        children.does(ref, task, special);
        deliver(ref);
    }

    void does(String ref, List<String> tasks) {
        tasks.forEach(task -> does(ref, task));
    }

    /** The timer of an escalation fires; whoever is told answers. */
    void climbs(String ref, String timer, String told) {
        council.fire(ref, timer);
        answers(ref, told);
    }

    void answers(String ref, String told) {
        assertThat(council.mayDo(council.task(ref, council.answer(ref)))).contains(told);
        council.complete(told, ref, council.answer(ref), Map.of("action", "It is done tomorrow", "owner", "Grace",
                "doneBy", "2099-01-01", "reason", "Somebody was ill"));
    }

    /** The keys of everything that runs. */
    Set<String> running(String ref) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref).list().stream()
                .map(one -> repository.getProcessDefinition(one.getProcessDefinitionId()).getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was done in the cases of one model that are over, in its order. */
    List<String> steps(String ref, String model) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(ref).processDefinitionKey(model)
                .finished().orderByProcessInstanceStartTime().asc().list().stream()
                .flatMap(one -> history.createHistoricActivityInstanceQuery().processInstanceId(one.getId()).finished()
                        .orderPartiallyByOccurrence().asc().list().stream())
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    List<String> sent(String ref) {
        return db.sql("select name from care.message where child_ref = ? order by sent_at, id").param(ref)
                .query(String.class).list();
    }

    /** What the form of the task shows this person. */
    Map<String, Object> sees(String user, String ref, String task) {
        Map<String, Object> seen = new HashMap<>();
        council.as(user, () -> seen.putAll(forms.getTaskFormVariables(council.task(ref, task).getId())));
        return seen;
    }

    Instant due(String ref, String timer) {
        assertThat(council.timers(ref, timer)).as(timer).hasSize(1);
        return council.timers(ref, timer).get(0).getDuedate().toInstant();
    }
}
