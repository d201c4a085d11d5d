package uk.corporateparenting.entrytocare.legalgateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Is the threshold met, is an order necessary, how urgent is it? The legal adviser says what the law allows. */
@Component
class HoldLegalPlanningMeeting implements TaskForm<HoldLegalPlanningMeeting.Answers> {

    record Answers(
            @NotNull(message = "Say when the meeting was held.") LocalDate heldOn,
            @NotNull(message = "Say who took part.") String whoTookPart,
            @NotNull(message = "Name the legal adviser.") String legalAdviser,
            @NotNull(message = "Say whether the threshold is met.") YesNo thresholdMet,
            @NotNull(message = "Say why the threshold is or is not met.") String whyThreshold,
            @NotNull(message = "Say why an order is or is not necessary.") String necessity,
            @NotNull(message = "Say how urgent it is.") @Pattern(regexp = "today|weeks|can-wait",
                    message = "Choose how urgent it is.") String urgency,
            @NotNull(message = "Write the legal adviser's view.") String legalView,
            @NotNull(message = "Choose the route you propose.") @Pattern(
                    regexp = "support|section-20|pre-proceedings|issue", message = "Choose a route.")
            String proposedRoute,
            @NotNull(message = "Say why you propose this.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;

    HoldLegalPlanningMeeting(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The meeting", a.heldOn(), task.at()));
        Refused.on(GatewayPolicy.threshold(YesNo.isYes(a.thresholdMet()), a.proposedRoute()));
        record.add(task.childRef(), new Fact.Meeting(LondonTime.startOf(a.heldOn()), "legal-planning-meeting",
                task.user(), a.whoTookPart() + "\nLegal adviser: " + a.legalAdviser(), null, a.proposedRoute(),
                "Legal view: " + a.legalView()), task.user());
        decisions.decided(task, a.voice(), a.proposedRoute(), a.reason(), "Threshold: " + a.whyThreshold()
                + "\nNecessity: " + a.necessity() + "\nUrgency: " + a.urgency());
        return Facts.none();
    }
}
