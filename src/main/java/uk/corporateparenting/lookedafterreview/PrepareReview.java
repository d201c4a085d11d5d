package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The report for the review, and what the child chose: place, people, agenda and how to take part. */
@Component
class PrepareReview implements TaskForm<PrepareReview.Answers> {

    record Answers(
            @NotNull(message = "Write the report.") String report,
            String planChanges,
            @NotNull(message = "Say how the child wants to take part.") @Pattern(regexp = "be-there|advocate|signs"
                    + "|send-words|lead|not-there|too-young", message = "Say how the child wants to take part.")
            String takesPart,
            String place, String people, String agenda,
            @NotNull(message = "Say when the report was shared.") LocalDate sharedOn,
            @NotNull(message = "Say with whom the report was shared.") String sharedWith,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final ReviewScreens screens;
    private final Kept kept;

    PrepareReview(CareRecord record, ReviewScreens screens, Kept kept) {
        this.record = record;
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
        screens.showPicture(task, screen);
        // A call for an earlier review begins the work anew; what was written is not typed again.
        screens.report(task.childRef()).ifPresent(report -> screen.put("report", report));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (a.sharedOn().isAfter(LondonTime.day(task.at()))) {
            throw new Refused("Complete this when the report has been shared, not before.");
        }
        kept.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        String report = a.planChanges() == null ? a.report() : a.report() + "\n\nChanges to the plan: " + a.planChanges();
        record.add(task.childRef(), new Assessment(a.sharedOn(), ReviewScreens.REPORT, a.sharedOn(), null, null, null,
                "takes-part-" + a.takesPart(), report), task.user());
        record.add(task.childRef(), new DocumentGiven(a.sharedOn(), ReviewScreens.REPORT, null, a.sharedWith(),
                task.user(), null), task.user());
        return Facts.none();
    }
}
