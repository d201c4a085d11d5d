package uk.corporateparenting.simulation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import uk.corporateparenting.people.DemoPeople;
import uk.corporateparenting.people.DemoPeople.DemoPerson;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.simulation.Arrivals.Arrival;

/** The made-up people at work: who does a task, and how something is done as one of them. */
class Staff {

    private static final String NOT_BY = "notBy";

    private final ProcessEngine engine;
    private final Map<String, Set<String>> notBy = new HashMap<>();
    private final Map<String, Set<String>> did = new HashMap<>();

    Staff(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Those who may do it, the one to do it first; who did what it decides about is not among them. */
    List<String> mayDo(Arrival task, String assignee, int turn) {
        if (assignee != null) {
            return List.of(assignee);
        }
        Set<String> others = notBy(task).stream().map(before -> did.getOrDefault(task.childRef() + before, Set.of()))
                .flatMap(Collection::stream).collect(Collectors.toSet());
        List<String> may = DemoPeople.all().stream().filter(person -> task.groups().contains(person.group()))
                .map(DemoPerson::userId).filter(person -> !others.contains(person)).toList();
        return may.isEmpty() ? may : Stream.concat(may.stream().skip(turn % may.size()),
                may.stream().limit(turn % may.size())).toList();
    }

    void did(Arrival task, String person) {
        did.computeIfAbsent(task.childRef() + task.key(), key -> new HashSet<>()).add(person);
    }

    /** Does it with that person's groups, as a request of theirs would. */
    <T> T as(String userId, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(userId, DemoPeople.all().stream()
                .filter(person -> person.userId().equals(userId))
                .flatMap(person -> person.role().isStaff() ? Stream.of(person.group(), Role.STAFF.group())
                        : Stream.of(person.group())).toList());
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Set<String> notBy(Arrival task) {
        return notBy.computeIfAbsent(task.definitionId() + task.key(), key -> {
            UserTask model = engine.getRepositoryService().getBpmnModelInstance(task.definitionId())
                    .getModelElementById(task.key());
            return model.getExtensionElements() == null ? Set.of()
                    : model.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list()
                            .stream().flatMap(all -> all.getCamundaProperties().stream())
                            .filter(one -> NOT_BY.equals(one.getCamundaName())).map(CamundaProperty::getCamundaValue)
                            .flatMap(tasks -> Arrays.stream(tasks.split(","))).map(String::strip)
                            .collect(Collectors.toSet());
        });
    }
}
