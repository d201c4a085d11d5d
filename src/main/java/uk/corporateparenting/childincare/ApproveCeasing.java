package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The nominated officer or the director agrees that a child ceases to be looked after (regulation 39), or not. */
@Component
class ApproveCeasing implements TaskForm<ApproveCeasing.Answers> {

    record Answers(
            @NotNull(message = "Say whether you agree.") YesNo agreed,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Heard heard;
    private final CeasingProposal proposal;

    ApproveCeasing(Heard heard, CeasingProposal proposal) {
        this.heard = heard;
        this.proposal = proposal;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        proposal.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (task.user().equals(proposal.by(task))) {
            throw Refused.forbidden("You proposed this, so somebody else has to decide.");
        }
        heard.voice(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        boolean agreed = YesNo.isYes(a.agreed());
        heard.decided(task, agreed ? "agreed" : "refused", a.reason(), "By " + task.text("ceasingApproval"), "agreed",
                proposal.by(task));
        return Facts.of("ceasingAgreed", agreed);
    }
}
