package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The risk became high elsewhere: somebody who knows the young person says what it is about. */
@Component
class CompleteReferral implements TaskForm<CompleteReferral.Answers> {

    record Answers(
            @NotNull(message = "Write what worries you most.") String whatWorries,
            @NotNull(message = "Say how it is with exploitation.") @Pattern(regexp = "none|some|high",
                    message = "Choose a level.") String exploitation,
            @NotNull(message = "Say how it is with going missing.") @Pattern(regexp = "none|some|high",
                    message = "Choose a level.") String goingMissing,
            @NotNull(message = "Say how it is with self-harm.") @Pattern(regexp = "none|some|high",
                    message = "Choose a level.") String selfHarm,
            @NotNull(message = "Say how it is with homelessness.") @Pattern(regexp = "none|some|high",
                    message = "Choose a level.") String homelessness,
            @NotNull(message = "Say how it is with offending.") @Pattern(regexp = "none|some|high",
                    message = "Choose a level.") String offending,
            @NotNull(message = "Say how it is with drugs or alcohol.") @Pattern(regexp = "none|some|high",
                    message = "Choose a level.") String substances,
            @NotNull(message = "Say how it is with not engaging.") @Pattern(regexp = "none|some|high",
                    message = "Choose a level.") String notEngaging,
            @NotNull(message = "Write what was tried.") String tried,
            String bestPlaced,
            @NotNull(message = "Say whether there is danger right now.") YesNo immediateDanger,
            @NotNull(message = "Say whether it is urgent.") YesNo panelUrgent,
            @NotNull(message = "Say whether the young person knows.") YesNo youngPersonKnows,
            String childSays, String childSaysHow, String whyNoChildView) implements Referral {

        @Override
        public ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Referrals referrals;

    CompleteReferral(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        String reason = task.text("riskReason");
        screen.put("riskReasonWords", reason == null ? "not said" : Markdown.plain(reason.replace('-', ' ')));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        return referrals.take(referrals.meant(null, task.childRef()), a, task.taskKey(), task.user(), task.at());
    }
}
