package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A young person gets a personal advisor (Children Act 1989, section 23D). */
@Component
class AllocateAdvisor implements TaskForm<AllocateAdvisor.Answers> {

    record Answers(
            @NotNull(message = "Choose the personal advisor.") String advisor,
            @NotNull(message = "Say why this person.") String reason,
            YesNo already,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PersonalAdvisors advisors;
    private final Caseload caseload;
    private final ChildrenInCare children;
    private final PathwayRecord kept;

    AllocateAdvisor(PersonalAdvisors advisors, Caseload caseload, ChildrenInCare children, PathwayRecord kept) {
        this.advisors = advisors;
        this.caseload = caseload;
        this.children = children;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.options("advisors", possible(task).entrySet().stream()
                .map(person -> new Screen.Option(person.getKey(), person.getValue())).toList());
        int before = caseload.count(task.childRef(), Role.PERSONAL_ADVISOR);
        screen.put("advisorWords", before == 0 ? "There has been no personal advisor yet."
                : "Advisors so far: " + before + ".");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (!possible(task).containsKey(a.advisor())) {
            throw new Refused("Choose an advisor of the team who is neither the social worker nor holds a budget.");
        }
        kept.heard(task, a.voice());
        kept.decided(task, a.advisor(), a.reason(), null);
        caseload.assign(task.childRef(), Role.PERSONAL_ADVISOR, a.advisor(), a.reason(), task.user());
        return Facts.of("advisorWorksAlready", YesNo.isYes(a.already()));
    }

    private Map<String, String> possible(CaseTask task) {
        return advisors.possible(task.childRef(), children.teamOf(task.childRef()));
    }
}
