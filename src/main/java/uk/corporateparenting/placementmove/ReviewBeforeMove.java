package uk.corporateparenting.placementmove;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/**
 * No placement ends and no plan changes much before a review has thought about it, where that is practicable (Care
 * Planning, Placement and Case Review (England) Regulations 2010, regulations 14 and 32(2)).
 */
@Component
class ReviewBeforeMove implements TaskForm<ReviewBeforeMove.Answers> {

    static final String KIND = "reviewBeforeMove";

    record Answers(
            @NotNull(message = "Say how the move was considered.") @Pattern(regexp = "at-a-review|in-writing",
                    message = "Say how the move was considered.") String considered,
            @NotNull(message = "Say when.") LocalDate consideredOn,
            String whyNoMeeting,
            @NotNull(message = "Say what you think of the move.") @Pattern(regexp = "support|conditions|oppose",
                    message = "Say what you think of the move.") String officerView,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final Proposals proposals;

    ReviewBeforeMove(Decisions decided, Proposals proposals) {
        this.decided = decided;
        this.proposals = proposals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposalWords", proposals.words(task, ProposeMove.KIND));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The review", a.consideredOn(), task.at()));
        if ("in-writing".equals(a.considered()) && a.whyNoMeeting() == null) {
            throw new Refused("Say why a review meeting was not practicable.");
        }
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()), a.officerView(),
                a.reason(), ("at-a-review".equals(a.considered()) ? "At a review on " : "In writing on ")
                        + LondonTime.inWords(a.consideredOn()) + (a.whyNoMeeting() == null ? "" : ": " + a.whyNoMeeting()));
        return Facts.none();
    }
}
