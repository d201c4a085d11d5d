package uk.corporateparenting.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.NewFact;
import uk.corporateparenting.returns.BroughtIn.Known;
import uk.corporateparenting.returns.ChildStory.InCare;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.Cases;

/**
 * Writes some children together, in one transaction: their references, facts, rows taken, and for each who is in care
 * the case that follows them. All of a child is written, or nothing.
 */
@Component
class CaseloadWriter {

    private static final String BY = "ssda903-import";

    private final BroughtIn broughtIn;
    private final CareRecord record;
    private final WorkFollows follows;
    private final Cases cases;
    private final RepositoryService repository;
    private final AsTheSystem asTheSystem;
    private final TransactionTemplate together;

    CaseloadWriter(BroughtIn broughtIn, CareRecord record, WorkFollows follows, Cases cases,
            @Lazy RepositoryService repository, AsTheSystem asTheSystem, PlatformTransactionManager transactions) {
        this.broughtIn = broughtIn;
        this.record = record;
        this.follows = follows;
        this.cases = cases;
        this.repository = repository;
        this.asTheSystem = asTheSystem;
        this.together = new TransactionTemplate(transactions);
    }

    /** What was written, for the counts, which must not have it before the transaction is through. */
    private static final class Outcome {

        private final List<Finding> findings = new ArrayList<>();
        private final List<Boolean> isNew = new ArrayList<>();
        private final List<Boolean> isInCare = new ArrayList<>();
        private long started;
        private boolean processMissing;
    }

    /** @return what is to be said about the rows */
    List<Finding> take(Map<String, List<Row>> rows, Reading reading, Counts counts) {
        try {
            Outcome outcome = together.execute(status -> write(rows, reading));
            for (int i = 0; i < outcome.isNew.size(); i++) {
                counts.child(outcome.isNew.get(i), outcome.isInCare.get(i));
            }
            counts.started(outcome.started);
            if (outcome.processMissing) {
                counts.processMissing();
            }
            return outcome.findings;
        } catch (RuntimeException refused) {
            List<Finding> findings = new ArrayList<>();
            if (rows.size() > 1) {
                rows.forEach((child, their) -> findings.addAll(take(Map.of(child, their), reading, counts)));
            } else {
                // The kind of error only: its message may repeat what stands in the row.
                rows.values().forEach(their -> their.forEach(row -> findings.add(
                        Finding.of(row, null, Rule.NOT_WRITTEN, refused.getClass().getSimpleName()))));
            }
            return findings;
        }
    }

    private Outcome write(Map<String, List<Row>> rows, Reading reading) {
        Map<String, Known> known = broughtIn.known(rows.keySet());
        List<ChildWork> works = new ArrayList<>();
        rows.forEach((child, their) -> works.add(ChildWork.of(child, their, known.get(child), reading)));
        Map<String, String> references = references(works);

        Outcome outcome = new Outcome();
        List<NewFact> facts = new ArrayList<>();
        List<Row> keep = new ArrayList<>();
        Map<String, Changes> changed = new HashMap<>();
        for (ChildWork work : works) {
            outcome.findings.addAll(work.findings());
            String reference = references.get(work.childId());
            if (reference != null) {
                Changes changes = Changes.between(work.before(), work.told().facts(), reference,
                        () -> record.current(reference, work.told().facts().values().stream().map(Object::getClass)
                                .<Class<? extends Fact>>map(kind ->
                                        kind.asSubclass(Fact.class)).distinct().toList()));
                changed.put(work.childId(), changes);
                facts.addAll(changes.facts());
                changes.correctedByHand().forEach(key -> outcome.findings.add(new Finding(work.anyRow().sheet(),
                        work.anyRow().file(), work.anyRow().line(), work.childId(), null, key, Rule.CHANGED_SINCE,
                        null)));
                keep.addAll(work.keep());
                outcome.isNew.add(work.isNew());
                outcome.isInCare.add(work.told().now().isPresent());
            }
        }
        record.addAll(facts, BY);
        broughtIn.keep(keep);
        boolean deployed = isDeployed();
        asTheSystem.run(() -> cases.together(() -> works.stream().filter(work -> references.containsKey(work.childId()))
                .forEach(work -> follow(work, references.get(work.childId()), changed.get(work.childId()), deployed,
                        reading.today(), outcome))));
        return outcome;
    }

    /** References by the child's id in the return, new ones where needed; none for a child whose rows are all refused. */
    private Map<String, String> references(List<ChildWork> works) {
        Map<String, String> references = new HashMap<>();
        works.stream().filter(work -> !work.isNew())
                .forEach(work -> references.put(work.childId(), work.known().reference()));
        List<ChildWork> unknown = works.stream().filter(work -> work.isNew() && work.isChild()).toList();
        if (!unknown.isEmpty()) {
            List<String> given = record.references(unknown.size(), BY);
            Map<String, String> added = new HashMap<>();
            for (int i = 0; i < unknown.size(); i++) {
                added.put(unknown.get(i).childId(), given.get(i));
            }
            broughtIn.add(added);
            references.putAll(added);
        }
        return references;
    }

    private void follow(ChildWork work, String reference, Changes changes, boolean deployed, LocalDate today,
            Outcome outcome) {
        Optional<InCare> now = work.told().now();
        if (!deployed) {
            outcome.processMissing |= now.isPresent();
            return;
        }
        boolean started = work.isNew() ? follows.begin(reference, now)
                : follows.goOn(record.knownAs(reference), now, changes, BY);
        outcome.started += started ? 1 : 0;
        follows.leaver(record.knownAs(reference), work.told().facts().values(), changes, today, BY);
    }

    boolean isDeployed() {
        boolean[] found = new boolean[1];
        asTheSystem.run(() -> found[0] = repository.createProcessDefinitionQuery().processDefinitionKey(WorkFollows.PROCESS)
                .count() > 0);
        return found[0];
    }
}
