package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The team manager and whoever has to act get the decisions of the review. */
@Component
class ShareDecisions implements TaskForm<ShareDecisions.Answers> {

    private static final String DOCUMENT = "review-decisions";

    record Answers(
            @NotNull(message = "Say when the team manager got the decisions.") LocalDate sharedOn,
            @NotNull(message = "Say which team manager.") String teamManager,
            String others,
            @NotNull(message = "Say whether the team manager agrees.") @Pattern(regexp = "yes|no|not-answered",
                    message = "Say whether the team manager agrees.") String managerAgrees,
            String managerSays) {
    }

    private final Independence independence;
    private final FollowedUp review;
    private final CareRecord record;

    ShareDecisions(Independence independence, FollowedUp review, CareRecord record) {
        this.independence = independence;
        this.review = review;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        review.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        independence.demand(task);
        Refused.on(review.dayProblem(task, a.sharedOn(), LondonTime.day(task.at())));
        if ("no".equals(a.managerAgrees()) && a.managerSays() == null) {
            throw new Refused("Say what the team manager says.");
        }
        record.add(task.childRef(), new DocumentGiven(a.sharedOn(), DOCUMENT, null, a.others() == null ? a.teamManager()
                : a.teamManager() + "; " + a.others(), task.user(), null), task.user());
        return Facts.none();
    }
}
