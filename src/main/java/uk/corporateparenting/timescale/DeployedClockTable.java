package uk.corporateparenting.timescale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Remembered;

/**
 * The latest deployed version of the clock table, so that an edit in a running council counts from the next question
 * on. One query a transaction finds the latest version; answers are kept as long as that version is the latest, because
 * evaluating the whole table costs several milliseconds.
 */
@Component
class DeployedClockTable extends ClockTable {

    private static final int MOST_KEPT = 10_000;

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final Remembered remembered = new Remembered();
    private volatile Version kept = new Version("", Set.of(), Map.of(), Map.of());

    DeployedClockTable(DecisionService decisions, RepositoryService repository, IdentityService identity) {
        this.decisions = decisions;
        this.repository = repository;
        this.identity = identity;
    }

    @Override
    protected List<Timescale> rows(String clockId, LocalDate startedOn) {
        return asNobody(() -> {
            Version version = remembered.get(DECISION, this::latest);
            List<Timescale> plain = version.plain().get(clockId);
            if (plain != null) {
                return plain;
            }
            Question question = new Question(clockId, version.dated().contains(clockId) ? startedOn : null);
            List<Timescale> rows = version.answers().get(question);
            if (rows == null) {
                rows = read(clockId, decisions.evaluateDecisionTableById(version.definitionId(),
                        question(clockId, startedOn)));
                version.answers().put(question, rows);
            }
            return rows;
        });
    }

    @Override
    protected DmnModelInstance model() {
        return asNobody(() -> repository.getDmnModelInstance(latest().definitionId()));
    }

    private Version latest() {
        var definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(DECISION).latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("The decision " + DECISION + " is not deployed");
        }
        Version version = kept;
        if (!version.definitionId().equals(definition.getId()) || version.answers().size() >= MOST_KEPT) {
            DmnModelInstance model = repository.getDmnModelInstance(definition.getId());
            version = new Version(definition.getId(), dated(model), plain(model), new ConcurrentHashMap<>());
            kept = version;
        }
        return version;
    }

    /**
     * A worker needs no right on the clock table to be given a date: the engine asks for none where nobody is signed
     * in. Held per thread and put back at once; the type is not named, as it belongs to the engine's inside.
     */
    private <T> T asNobody(Supplier<T> question) {
        var signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (signedIn != null) {
                identity.setAuthentication(signedIn);
            }
        }
    }

    private record Question(String clockId, LocalDate startedOn) {
    }

    private record Version(String definitionId, Set<String> dated, Map<String, List<Timescale>> plain,
            Map<Question, List<Timescale>> answers) {
    }
}
