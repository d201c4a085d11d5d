package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The reviewing officer speaks with the child alone before the review (regulation 36(1)). */
@Component
class SpeakWithChild implements TaskForm<SpeakWithChild.Answers> {

    private static final String ALONE = "alone";
    private static final String NO = "no";

    record Answers(
            @NotNull(message = "Say whether you spoke with the child.") @Pattern(regexp = "alone|not-alone|no",
                    message = "Say whether you spoke with the child.") String spoken,
            LocalDate spokenOn,
            String whyNotAlone,
            @NotNull(message = "Say whether the child knows you are there for them.") @Pattern(regexp = "yes|no|too-young",
                    message = "Say whether the child knows you are there for them.") String knowsRights,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Independence independence;
    private final ReviewScreens screens;
    private final Kept kept;

    SpeakWithChild(Independence independence, ReviewScreens screens, Kept kept) {
        this.independence = independence;
        this.screens = screens;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screens.showReview(task, screen);
        screens.showReport(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        independence.demand(task);
        if (!ALONE.equals(a.spoken()) && a.whyNotAlone() == null) {
            throw new Refused("Say why you did not speak with the child, or not alone.");
        }
        if (!NO.equals(a.spoken()) && (a.spokenOn() == null || a.spokenOn().isAfter(LondonTime.day(task.at())))) {
            throw new Refused("Say when you spoke with the child; not before you did.");
        }
        kept.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        kept.decided(task, task.taskKey(), NO.equals(a.spoken()) ? "not-spoken" : "spoken-" + a.spoken(),
                a.whyNotAlone() == null ? "Before the review" : a.whyNotAlone(), null);
        return Facts.none();
    }
}
