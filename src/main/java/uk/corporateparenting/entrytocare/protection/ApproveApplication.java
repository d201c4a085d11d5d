package uk.corporateparenting.entrytocare.protection;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The service manager, with the legal adviser's advice, decides whether to ask the court for an emergency order. */
@Component
class ApproveApplication implements TaskForm<ApproveApplication.Answers> {

    record Answers(
            @NotNull(message = "Name the legal adviser.") String legalAdviser,
            @NotNull(message = "Write the legal advice.") String legalAdvice,
            @NotNull(message = "Say whether you approve the application.") YesNo approved,
            @NotNull(message = "Say why, and what less drastic steps were considered.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;

    ApproveApplication(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean approved = YesNo.isYes(a.approved());
        String proposedBy = decisions.last(task, ChooseProtection.KEY).map(Fact.Decision::decidedBy)
                .orElse(null);
        decisions.decided(task, a.voice(), approved ? "approved" : "refused", a.reason(),
                "Legal advice (" + a.legalAdviser() + "): " + a.legalAdvice(), "approved", proposedBy);
        return Facts.of("applicationApproved", approved);
    }
}
