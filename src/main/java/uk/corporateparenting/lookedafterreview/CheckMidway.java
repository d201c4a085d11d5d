package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The reviewing officer looks midway at what became of the decisions, and may call the next review earlier. */
@Component
class CheckMidway implements TaskForm<CheckMidway.Answers> {

    record Answers(
            @NotNull(message = "Say how the decisions are going.") @Pattern(regexp = "on-track|slipping|not-begun",
                    message = "Say how the decisions are going.") String progress,
            String whatIsLate,
            @NotNull(message = "Say whether the review is needed earlier.") YesNo earlierReview,
            @NotNull(message = "Say why.") String why,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Independence independence;
    private final ReviewScreens screens;
    private final Kept kept;
    private final Messages messages;

    CheckMidway(Independence independence, ReviewScreens screens, Kept kept, Messages messages) {
        this.independence = independence;
        this.screens = screens;
        this.kept = kept;
        this.messages = messages;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screens.showLastDecisions(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        independence.demand(task);
        if (!"on-track".equals(a.progress()) && a.whatIsLate() == null) {
            throw new Refused("Say what is late, and what you said about it to whom.");
        }
        kept.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        kept.decided(task, task.taskKey(), a.progress(), a.why(), a.whatIsLate());
        if (YesNo.isYes(a.earlierReview())) {
            LocalDate today = LondonTime.day(task.at());
            messages.send("review-requested:" + task.childRef() + ":" + task.taskId(), LookedAfterReview.REVIEW_REQUESTED,
                    task.childRef(), Facts.of("reviewRequestedOn", today).and("reviewReason", "reviewing-officer-asks"));
        }
        return Facts.none();
    }
}
