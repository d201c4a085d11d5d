package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The designated officer hears of an allegation within a working day (Working Together 2023). */
@Component
class TellDesignatedOfficer implements TaskForm<TellDesignatedOfficer.Answers> {

    record Answers(
            @NotNull(message = "Say when you told the designated officer.") LocalDateTime toldAt,
            @NotNull(message = "Say against whom the allegation is.") @Pattern(
                    regexp = "foster-carer|residential-worker|social-worker|teacher|other",
                    message = "Choose against whom the allegation is.")
            String against,
            @NotNull(message = "Write what keeps the child safe meanwhile.") String safetyNow,
            @NotNull(message = "Say whether the child can stay where they are.") YesNo childStays,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;

    TellDesignatedOfficer(Worries worries, Decisions decided) {
        this.worries = worries;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        worries.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The telling", a.toldAt(), task.at()));
        decided.decided(task, a.voice(), YesNo.isYes(a.childStays()) ? "child-stays" : "child-moves", a.reason(),
                a.safetyNow());
        return worries.goesOn(task, "Designated officer told " + LondonTime.inWords(LondonTime.at(a.toldAt()))
                + ". Safe meanwhile: " + a.safetyNow());
    }
}
