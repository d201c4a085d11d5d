package uk.corporateparenting.childincare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.Council;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Times in care for tests: they begin by message, hear what happens to the child, and end. */
@Component
class Episodes {

    private final Messages messages;
    private final JdbcClient db;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final CareRecord record;
    private final Council council;

    Episodes(Messages messages, JdbcClient db, ManagementService management, RuntimeService runtime,
            RepositoryService repository, IdentityService identity, CareRecord record, Council council) {
        this.messages = messages;
        this.db = db;
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.identity = identity;
        this.record = record;
        this.council = council;
    }

    String begins(String ref) {
        says(ref, ChildInCare.LOOKED_AFTER, "looked-after:" + ref, Facts.of("team", "north"));
        return ref;
    }

    /** Somebody says it, and everybody of the child who waits for it hears it. */
    void says(String ref, String message, String id, Facts payload) {
        messages.send(id, message, ref, payload);
        settle(ref);
    }

    /** Every automatic step and every message that follows; timers stay. */
    void settle(String ref) {
        council.settle(ref);
        List<String> jobs = db.sql("""
                select id_ from act_ru_job where handler_type_ = 'deliver-message'
                and handler_cfg_ in (select id from care.message where child_ref = ?)""")
                .param(ref).query(String.class).list();
        if (!jobs.isEmpty()) {
            jobs.forEach(management::executeJob);
            settle(ref);
        }
    }

    /** The legal status of the child changes, and is said to have. */
    void becomes(String ref, LegalStatusCode code, Instant at) {
        record.current(ref, LegalStatus.class).stream().filter(kept -> kept.fact().endedAt() == null)
                .forEach(kept -> record.add(ref, new LegalStatus(kept.fact().startsAt(), kept.fact().code(), null, at, null,
                        null), "tom", kept.id()));
        record.add(ref, new LegalStatus(at, code, null, null, null, null), "tom");
        says(ref, ChildInCare.LEGAL_STATUS_CHANGED, "status:" + ref + ":" + at, Facts.none());
    }

    /** The cycle that runs of a called duty is over, whoever models it. */
    void endsCycle(String ref, String processKey) {
        ProcessInstance cycle = called(ref, processKey);
        String end = repository.getBpmnModelInstance(cycle.getProcessDefinitionId()).getModelElementsByType(EndEvent.class)
                .stream().filter(e -> e.getParentElement() instanceof Process
                        && !e.getChildElementsByType(TerminateEventDefinition.class).isEmpty())
                .findFirst().orElseThrow().getId();
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            runtime.createProcessInstanceModification(cycle.getId()).startBeforeActivity(end).execute();
        } finally {
            identity.clearAuthentication();
        }
        settle(ref);
    }

    ProcessInstance called(String ref, String processKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref).processDefinitionKey(processKey)
                .singleResult();
    }

    /** The keys of everything that runs for the child. */
    Set<String> running(String ref) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref).list().stream()
                .map(one -> repository.getProcessDefinition(one.getProcessDefinitionId()).getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> sent(String ref) {
        return new TreeSet<>(db.sql("select name from care.message where child_ref = ?").param(ref).query(String.class)
                .list());
    }

    Map<String, Long> sentTimes(String ref) {
        return db.sql("select name from care.message where child_ref = ?").param(ref).query(String.class).list().stream()
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    CareEpisode episode(String ref) {
        return record.latest(ref, CareEpisode.class).map(Recorded::fact).orElseThrow();
    }

    void bornOn(String ref, LocalDate day) {
        Recorded<Fact.ChildIdentity> was = record.latest(ref, Fact.ChildIdentity.class).orElseThrow();
        Fact.ChildIdentity i = was.fact();
        record.add(ref, new Fact.ChildIdentity(i.knownAt(), i.givenName(), i.familyName(), day, null, null, i.sex(),
                i.ethnicity(), i.nhsNumber(), i.upn(), i.address(), i.postcode(), i.restricted()), "tom", was.id());
    }

    /** Somebody answers the one escalation that is open. */
    void answersEscalation(String ref, String user) {
        council.complete(user, ref, council.answer(ref), Map.of("action", "It is done tomorrow", "owner", "Grace",
                "doneBy", "2099-01-01", "reason", "Somebody was ill"));
        settle(ref);
    }
}
