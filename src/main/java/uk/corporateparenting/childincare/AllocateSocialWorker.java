package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The child gets a social worker of their own. */
@Component
class AllocateSocialWorker implements TaskForm<AllocateSocialWorker.Answers> {

    record Answers(
            @NotNull(message = "Choose the social worker.") String socialWorker,
            @NotNull(message = "Say why this person.") String reason) {
    }

    private final Caseload caseload;
    private final Workforce workforce;
    private final ChildrenInCare children;
    private final Heard heard;

    AllocateSocialWorker(Caseload caseload, Workforce workforce, ChildrenInCare children, Heard heard) {
        this.caseload = caseload;
        this.workforce = workforce;
        this.children = children;
        this.heard = heard;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.options("socialWorkers", socialWorkers(task).entrySet().stream()
                .map(person -> new Screen.Option(person.getKey(), person.getValue())).toList());
        int before = caseload.count(task.childRef(), Role.SOCIAL_WORKER);
        screen.put("workersBefore", before == 0 ? "The child has had no social worker here yet."
                : "The child has had " + before + (before == 1 ? " social worker" : " social workers") + " here before.");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (!socialWorkers(task).containsKey(a.socialWorker())) {
            throw new Refused("Choose a social worker of the child's team.");
        }
        heard.decided(task, a.socialWorker(), a.reason(), null);
        caseload.assign(task.childRef(), Role.SOCIAL_WORKER, a.socialWorker(), a.reason(), task.user());
        return Facts.none();
    }

    private Map<String, String> socialWorkers(CaseTask task) {
        return workforce.holding(Role.SOCIAL_WORKER, children.teamOf(task.childRef()));
    }
}
