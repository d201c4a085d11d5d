package uk.corporateparenting.entrytocare.legalgateway;

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
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The family is offered a meeting of its own unless that is unsafe, and relatives and friends are looked at early. */
@Component
class OfferFamilyGroupMeeting implements TaskForm<OfferFamilyGroupMeeting.Answers> {

    record Answers(
            @NotNull(message = "Say whether a family group meeting was offered.") @Pattern(
                    regexp = "accepted|declined|no-answer|unsafe", message = "Choose how the offer stands.")
            String offer,
            LocalDate offeredOn, String why, LocalDate meetingOn,
            @NotNull(message = "Say whether relatives or friends are being looked at.") YesNo viabilityBegun,
            String kin, String whyNoViability,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;

    OfferFamilyGroupMeeting(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The offer", a.offeredOn(), task.at()));
        boolean begun = YesNo.isYes(a.viabilityBegun());
        Refused.on(GatewayPolicy.familyGroup(a.offer(), a.offeredOn() != null, a.why(), begun, a.kin(),
                a.whyNoViability()));
        decisions.decided(task, a.voice(), a.offer(), a.why() == null ? "Offered as a matter of course." : a.why(),
                begun ? "Relatives and friends: " + a.kin() : "No relative or friend yet: " + a.whyNoViability());
        return Facts.none();
    }
}
