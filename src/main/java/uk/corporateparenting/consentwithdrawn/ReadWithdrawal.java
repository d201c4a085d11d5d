package uk.corporateparenting.consentwithdrawn;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The reviewing officer is told, and says whether the review comes forward (Review regulations 2010, reg 33(3)). */
@Component
class ReadWithdrawal implements TaskForm<ReadWithdrawal.Answers> {

    record Answers(
            @NotNull(message = "Say whether the review comes forward.") YesNo reviewForward,
            @NotNull(message = "Write what you think about what was decided.") String officerView,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final Proposals proposals;
    private final EarlierReview earlierReview;

    ReadWithdrawal(Decisions decided, Proposals proposals, EarlierReview earlierReview) {
        this.decided = decided;
        this.proposals = proposals;
        this.earlierReview = earlierReview;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposalWords", proposals.words(task, WithdrawConsent.KIND));
        screen.put("withdrawalDecision", decided.last(task.childRef(), "decideAfterWithdrawal")
                .map(d -> "**Decided:** " + Markdown.plain(d.reason())).orElse("Nothing has been decided yet."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean forward = YesNo.isYes(a.reviewForward());
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                forward ? "review-forward" : "review-as-planned", a.officerView(), null);
        if (forward) {
            earlierReview.ask(task.childRef(), task.rootCaseId(), task.at());
        }
        return Facts.none();
    }
}
