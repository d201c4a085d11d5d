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
import uk.corporateparenting.workflow.YesNo;

/** A move that could not wait is reviewed afterwards (regulations 14 and 33 of the 2010 regulations). */
@Component
class ReviewEmergencyMove implements TaskForm<ReviewEmergencyMove.Answers> {

    record Answers(
            @NotNull(message = "Say when it was reviewed.") LocalDate reviewedOn,
            @NotNull(message = "Say whether the move could not have waited.") YesNo couldNotWait,
            @NotNull(message = "Say whether the new home is right.") @Pattern(regexp = "right|for-now|wrong",
                    message = "Say whether the new home is right.") String newHome,
            @NotNull(message = "Say why, and what follows.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final Proposals proposals;

    ReviewEmergencyMove(Decisions decided, Proposals proposals) {
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
        Refused.on(LondonTime.happened("The review", a.reviewedOn(), task.at()));
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()), a.newHome(),
                a.reason(), "Reviewed on " + LondonTime.inWords(a.reviewedOn()) + ". Could it have waited? "
                        + (a.couldNotWait() == YesNo.YES ? "No" : "Yes"));
        return Facts.none();
    }
}
