package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Somebody who did not ask for it says whether the council pays. */
@Component
class ApproveSupport implements TaskForm<ApproveSupport.Answers> {

    record Answers(
            @NotNull(message = "Say whether you approve it.") YesNo approved,
            @NotNull(message = "Say why.") String reason) {
    }

    private final Support support;
    private final PathwayRecord kept;

    ApproveSupport(Support support, PathwayRecord kept) {
        this.support = support;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("supportWords", support.words(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (task.user().equals(support.askedBy(task))) {
            throw Refused.forbidden("You asked for this help, so somebody else has to approve it.");
        }
        boolean approved = YesNo.isYes(a.approved());
        kept.decided(task, approved ? "approved" : "refused", a.reason(), support.of(task).fact().what());
        support.nowIs(task, approved ? "approved" : "refused", a.reason());
        return Facts.of("supportApproved", approved);
    }
}
