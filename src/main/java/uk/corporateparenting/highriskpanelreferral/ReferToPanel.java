package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** Anybody who works here refers a young person at high risk. */
@Component
class ReferToPanel implements StartForm<ReferToPanel.Answers> {

    record Answers(
            String childRef, String otherReference,
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
    private final ChildrenInCare children;

    ReferToPanel(Referrals referrals, ChildrenInCare children) {
        this.referrals = referrals;
        this.children = children;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        Child child = referrals.meant(a.childRef(), a.otherReference());
        return new Started(child.reference(), referrals.take(child, a, "referToPanel", user, at)
                .and("team", children.teamOf(child.reference())));
    }
}
