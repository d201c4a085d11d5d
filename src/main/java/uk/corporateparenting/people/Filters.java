package uk.corporateparenting.people;

import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Worklists.Worklist;
import uk.corporateparenting.workflow.OpenToMe;

/**
 * The lists of Tasklist, each for the roles that {@link Worklists} names. Only the administrator may make more: an
 * expression in a filter runs as code. What somebody sees in a list is still only what they may see.
 */
@Component
class Filters {

    /** By this property of a filter a list is known again, whatever it is called. */
    static final String WORKLIST = "worklist";

    private static final Set<String> ESCALATIONS = Set.of("answerEscalation", "answerAtTheTop", "answerDispute");
    private static final String NOW = "${worklistDays.now()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final OpenToMe openToMe;
    private final AuthorizationService authorizations;
    private final WorklistDays days;
    private final Rights rights;
    private final Teams teams;

    Filters(FilterService filters, TaskService tasks, OpenToMe openToMe, AuthorizationService authorizations,
            WorklistDays days, Rights rights, Teams teams) {
        this.filters = filters;
        this.tasks = tasks;
        this.openToMe = openToMe;
        this.authorizations = authorizations;
        this.days = days;
        this.rights = rights;
        this.teams = teams;
    }

    private TaskQuery query(String worklist) {
        TaskQuery byDueDate = tasks.createTaskQuery().orderByDueDate().asc();
        return switch (worklist) {
            case "mine" -> byDueDate.taskAssigneeExpression("${currentUser()}");
            case "my-team" -> openToMe.untaken(byDueDate);
            case "to-do" -> openToMe.mineOrUntaken(byDueDate);
            case "due-today" -> openToMe.mineOrUntaken(
                    byDueDate.dueAfterExpression(NOW).dueBeforeExpression("${worklistDays.tomorrow()}"));
            case "due-this-week" -> openToMe.mineOrUntaken(
                    byDueDate.dueAfterExpression(NOW).dueBeforeExpression("${worklistDays.nextWeek()}"));
            case "overdue" -> openToMe.mineOrUntaken(byDueDate.dueBeforeExpression(NOW));
            case "escalations" -> openToMe.mineOrUntaken(
                    byDueDate.taskDefinitionKeyIn(ESCALATIONS.toArray(String[]::new)));
            default -> throw new IllegalStateException("Nobody knows what is in the list " + worklist);
        };
    }

    /** The same in memory, of a task in the list {@code to-do}: all lists are counted with one question. */
    private Predicate<Task> holds(String worklist, String user) {
        Date now = days.now();
        return switch (worklist) {
            case "mine" -> task -> user.equals(task.getAssignee());
            case "my-team" -> task -> task.getAssignee() == null;
            case "to-do" -> task -> true;
            case "due-today" -> task -> isBetween(now, task.getDueDate(), days.tomorrow());
            case "due-this-week" -> task -> isBetween(now, task.getDueDate(), days.nextWeek());
            case "overdue" -> task -> task.getDueDate() != null && task.getDueDate().before(now);
            case "escalations" -> task -> ESCALATIONS.contains(task.getTaskDefinitionKey());
            default -> throw new IllegalStateException("Nobody knows what is in the list " + worklist);
        };
    }

    private static boolean isBetween(Date from, Date due, Date to) {
        return due != null && due.after(from) && due.before(to);
    }

    /** Every list the signed-in person has, and how much is in it, in the order in which they stand. */
    Map<Filter, Long> counts(String user) {
        List<Filter> lists = filters.createTaskFilterQuery().list();
        Optional<Filter> toDo = lists.stream().filter(list -> slug(list).filter("to-do"::equals).isPresent()).findFirst();
        List<Task> open = toDo.isPresent() ? filters.list(toDo.get().getId()) : List.of();
        Map<Filter, Long> counts = new LinkedHashMap<>();
        lists.forEach(list -> counts.put(list, slug(list).isPresent() && toDo.isPresent()
                ? (Long) open.stream().filter(holds(slug(list).get(), user)).count() : filters.count(list.getId())));
        return counts;
    }

    /** Lists keep their id when they are renamed; lists of ours that are gone from the table go here too. */
    void bringUpToDate() {
        List<Filter> known = filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getOwner() == null).toList();
        List<Worklist> worklists = Worklists.all();
        Set<String> kept = new HashSet<>();
        for (int place = 0; place < worklists.size(); place++) {
            Worklist list = worklists.get(place);
            Filter filter = of(list, known).orElseGet(() -> filters.newTaskFilter(list.name()));
            filter.setName(list.name());
            filter.setQuery(query(list.slug()));
            filter.setProperties(Map.of(
                    WORKLIST, list.slug(),
                    "description", list.description(),
                    "priority", place,
                    "refresh", true,
                    "showUndefinedVariable", false,
                    "variables", List.of()));
            kept.add(filters.saveFilter(filter).getId());
            grant(filter.getId(), list.roles());
        }
        known.stream().filter(filter -> !kept.contains(filter.getId())).filter(filter -> slug(filter).isPresent())
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private static Optional<Filter> of(Worklist list, List<Filter> known) {
        return known.stream().filter(filter -> slug(filter).filter(list.slug()::equals).isPresent()).findFirst()
                .or(() -> known.stream().filter(filter -> slug(filter).isEmpty())
                        .filter(filter -> List.of(list.formerly(), list.name()).contains(filter.getName())).findFirst());
    }

    private static Optional<String> slug(Filter filter) {
        return Optional.ofNullable(filter.getProperties()).map(all -> Objects.toString(all.get(WORKLIST), null));
    }

    /** Exactly these of our roles; what a council gave to a group of its own stays. */
    private void grant(String filterId, List<Role> roles) {
        Set<String> groups = roles.stream()
                .flatMap(role -> teams.all().stream().map(team -> role.group(team.slug()))).collect(Collectors.toSet());
        List<Authorization> given = authorizations.createAuthorizationQuery().resourceType(Resources.FILTER)
                .resourceId(filterId).list();
        given.stream().filter(grant -> grant.getGroupId() != null && !groups.contains(grant.getGroupId()))
                .filter(grant -> Role.ofGroup(grant.getGroupId()).isPresent())
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        groups.forEach(group -> rights.grantOnce(group, Resources.FILTER, filterId, Permissions.READ));
    }
}
