package uk.corporateparenting.people;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists of Tasklist. Only the administrator may make more: an expression in a filter runs as code. What somebody
 * sees in a list is still only what they may see.
 */
@Component
class Filters {

    private static final String MY_GROUPS = "${currentUserGroups()}";
    /** Everybody who works here, and the agencies that a panel asks. */
    private static final List<Role> WITH_TASKS = List.of(Role.STAFF, Role.AGENCY_POLICE, Role.AGENCY_HEALTH,
            Role.AGENCY_HOUSING, Role.AGENCY_YOUTH_JUSTICE, Role.AGENCY_VOLUNTARY);
    private static final String ME = "${currentUser()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Rights rights;

    Filters(FilterService filters, TaskService tasks, Rights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    private record Worklist(String name, String description, TaskQuery query) {
    }

    private List<Worklist> worklists() {
        return List.of(
                new Worklist("All tasks I can work on", "Mine, and what nobody has taken yet",
                        byDueDate().or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr()),
                new Worklist("My tasks", "Work that is with me", byDueDate().taskAssigneeExpression(ME)),
                new Worklist("My team's tasks", "Work that nobody has taken yet",
                        byDueDate().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
                new Worklist("Due today or late", "Mine or untaken, and due before tomorrow",
                        byDueDate().dueBeforeExpression("${worklistDays.tomorrow()}")
                                .or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr()),
                new Worklist("Escalations", "What came to me because it was not done in time",
                        byDueDate().processDefinitionKey("escalation-ladder")
                                .or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr()));
    }

    private TaskQuery byDueDate() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    void bringUpToDate() {
        List<Worklist> worklists = worklists();
        for (int place = 0; place < worklists.size(); place++) {
            Worklist list = worklists.get(place);
            Filter filter = filters.createTaskFilterQuery().filterName(list.name()).list().stream()
                    .filter(known -> known.getOwner() == null).findFirst()
                    .orElseGet(() -> filters.newTaskFilter(list.name()));
            filter.setQuery(list.query());
            filter.setProperties(Map.of(
                    "description", list.description(),
                    "priority", place,
                    "refresh", true,
                    "showUndefinedVariable", false,
                    "variables", List.of()));
            filters.saveFilter(filter);
            for (Role role : WITH_TASKS) {
                rights.grantOnce(role.group(), Resources.FILTER, filter.getId(), Permissions.READ);
            }
        }
    }
}
