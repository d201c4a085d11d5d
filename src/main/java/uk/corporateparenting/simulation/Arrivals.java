package uk.corporateparenting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.TaskCreated;

/** Hears of the tasks that the last step made, while lives are lived: asking the engine each time costs more. */
@Component
class Arrivals implements TaskCreated {

    private static final Duration WITHOUT_DUE = Duration.ofDays(2);
    private static final Duration LATE_ALREADY = Duration.ofHours(8);

    private final List<Arrival> arrived = new ArrayList<>();
    private volatile boolean listening;

    /**
     * A new task.
     *
     * @param from   when it came up, to the minute
     * @param due    when it is due, or when one would expect it where nothing is said or the moment has passed
     * @param groups whose work it is
     */
    record Arrival(String taskId, String key, String definitionId, String childRef, Instant from, Instant due,
            Set<String> groups) {
    }

    void listen(boolean on) {
        listening = on;
        arrived.clear();
    }

    /** What came since this was asked last. */
    List<Arrival> take() {
        List<Arrival> taken = List.copyOf(arrived);
        arrived.clear();
        return taken;
    }

    @Override
    public void onCreated(DelegateTask task) {
        if (listening) {
            Instant from = task.getCreateTime().toInstant().truncatedTo(ChronoUnit.MINUTES);
            Instant due = task.getDueDate() == null ? from.plus(WITHOUT_DUE) : task.getDueDate().toInstant();
            arrived.add(new Arrival(task.getId(), task.getTaskDefinitionKey(), task.getProcessDefinitionId(),
                    task.getExecution().getProcessBusinessKey(), from, due.isAfter(from) ? due : from.plus(LATE_ALREADY),
                    task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                            .collect(Collectors.toSet())));
        }
    }
}
