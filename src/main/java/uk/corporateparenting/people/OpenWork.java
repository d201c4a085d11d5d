package uk.corporateparenting.people;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;

/** A child's waiting tasks. */
@Component
class OpenWork {

    private final TaskService tasks;
    private final Teams teams;
    private final TaskMoves moves;
    private final AsTheSystem asTheSystem;

    OpenWork(@Lazy TaskService tasks, Teams teams, TaskMoves moves, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.teams = teams;
        this.moves = moves;
        this.asTheSystem = asTheSystem;
    }

    /** Gives what waits for the worker before, or for nobody yet, to the new one; not what a colleague took on. */
    void handOver(String childRef, Role role, String from, String to) {
        List<String> groups = teams.all().stream().map(team -> role.group(team.slug())).distinct().toList();
        asTheSystem.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(childRef)
                .taskCandidateGroupIn(groups).includeAssignedTasks().list().stream()
                .filter(task -> task.getAssignee() == null || Objects.equals(task.getAssignee(), from))
                .forEach(task -> tasks.setAssignee(task.getId(), to)));
    }

    /** Gives a person's tasks back to the team where none of their groups has them any more. */
    void giveBackWhatNoLongerFits(String user, Collection<String> groups) {
        asTheSystem.run(() -> tasks.createTaskQuery().taskAssignee(user).list().forEach(task -> {
            List<String> having = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull).toList();
            if (!having.isEmpty() && having.stream().noneMatch(groups::contains)) {
                moves.move(task, null, "No longer in a team that does this", user);
            }
        }));
    }
}
