package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The review that comes before care ends, and the reviewing officer's view of it. */
@Component
class ReviewCeasing implements TaskForm<ReviewCeasing.Answers> {

    record Answers(
            @NotNull(message = "Say when the review was held.") LocalDate heldOn,
            @NotNull(message = "Say whether this meets the child's needs.") YesNo supports,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Heard heard;
    private final CeasingProposal proposal;

    ReviewCeasing(Heard heard, CeasingProposal proposal) {
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
        if (a.heldOn().isAfter(LondonTime.day(task.at()))) {
            throw new Refused("Hold the review first: its day is in the future.");
        }
        heard.voice(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        boolean supports = YesNo.isYes(a.supports());
        heard.decided(task, supports ? "supported" : "not-supported", a.reason(), "Reviewed on " + a.heldOn(),
                "supported", proposal.by(task));
        // Where the law asks nobody, an objection still has to be answered by somebody who did not propose it.
        return supports || !"none".equals(task.text("ceasingApproval")) ? Facts.none()
                : Facts.of("ceasingApproval", "nominated-officer");
    }
}
