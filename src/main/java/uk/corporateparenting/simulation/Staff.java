package uk.corporateparenting.simulation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import uk.corporateparenting.people.DemoPeople;
import uk.corporateparenting.people.DemoPeople.DemoPerson;
import uk.corporateparenting.people.Role;

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
    List<String> mayDo(Task task, String childRef, int turn) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        Set<String> groups = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> others = notBy(task).stream().map(before -> did.getOrDefault(childRef + before, Set.of()))
                .flatMap(Collection::stream).collect(Collectors.toSet());
        List<String> may = DemoPeople.all().stream().filter(person -> groups.contains(person.group()))
                .map(DemoPerson::userId).filter(person -> !others.contains(person)).toList();
        return may.isEmpty() ? may : Stream.concat(may.stream().skip(turn % may.size()),
                may.stream().limit(turn % may.size())).toList();
    }

    void did(Task task, String childRef, String person) {
        did.computeIfAbsent(childRef + task.getTaskDefinitionKey(), key -> new HashSet<>()).add(person);
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

    private Set<String> notBy(Task task) {
        return notBy.computeIfAbsent(task.getProcessDefinitionId() + task.getTaskDefinitionKey(), key -> {
            UserTask model = engine.getRepositoryService().getBpmnModelInstance(task.getProcessDefinitionId())
                    .getModelElementById(task.getTaskDefinitionKey());
            return model.getExtensionElements() == null ? Set.of()
                    : model.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list()
                            .stream().flatMap(all -> all.getCamundaProperties().stream())
                            .filter(one -> NOT_BY.equals(one.getCamundaName())).map(CamundaProperty::getCamundaValue)
                            .flatMap(tasks -> Arrays.stream(tasks.split(","))).map(String::strip)
                            .collect(Collectors.toSet());
        });
    }
}
