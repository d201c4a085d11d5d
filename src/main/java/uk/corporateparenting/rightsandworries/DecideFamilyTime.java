package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Family time goes on, or a court decides: a council may stop it for seven days (Children Act 1989, s 34(6)). */
@Component
class DecideFamilyTime implements TaskForm<DecideFamilyTime.Answers> {

    record Answers(
            @NotNull(message = "Choose what you decide.") @Pattern(
                    regexp = "resumed|court", message = "Choose what you decide.")
            String familyTime,
            LocalDate resumedOn,
            LocalDate courtAppliedOn,
            String whyBeyond,
            @NotNull(message = "Say why.") String reason,
            @NotNull(message = "Say how parents and carers were told.") String othersTold,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;

    DecideFamilyTime(Worries worries, Decisions decided) {
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
        screen.put("stoppedWords", LondonTime.inWords(LocalDate.parse(task.text("suspendedOn"))));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate stopped = LocalDate.parse(task.text("suspendedOn"));
        Refused.on(LondonTime.happened("The resumed family time", a.resumedOn(), task.at()));
        Refused.on(LondonTime.happened("The application to the court", a.courtAppliedOn(), task.at()));
        Refused.on(FamilyTimePolicy.problem(a.familyTime(), stopped, a.resumedOn(), a.courtAppliedOn(),
                a.whyBeyond()));
        decided.decided(task, a.voice(), a.familyTime(), a.reason(), a.whyBeyond());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        return worries.settle(task, "resumed".equals(a.familyTime())
                ? "Family time resumed on " + LondonTime.inWords(a.resumedOn())
                : "The court was asked on " + LondonTime.inWords(a.courtAppliedOn()));
    }
}
