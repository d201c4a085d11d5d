package uk.corporateparenting.healthassessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The nurse's word on how a review is done: as the table proposes, or otherwise with a reason. */
@Component
class ConfirmTriage implements TaskForm<ConfirmTriage.Answers> {

    record Answers(
            @NotNull(message = "Say how the review will be done.") @Pattern(regexp = "face-to-face|phone-or-video",
                    message = "Say how the review will be done.") String mode,
            String overrideReason) {
    }

    private final HealthRequests requests;

    ConfirmTriage(HealthRequests requests) {
        this.requests = requests;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        String proposed = task.text("proposedMode");
        screen.put("riskWords", String.join("\n", "Risks as the social worker sees them:",
                        risk(task, "exploitationOrMissing", "exploited, at risk of it, or goes missing"),
                        risk(task, "unaccompanied", "alone in the country"),
                        risk(task, "complexNeeds", "complex health needs"),
                        risk(task, "poorEngagement", "hard to engage")))
                .put("proposedModeWords", HealthRequests.modeWords(proposed))
                .put("mode", proposed);
    }

    private static String risk(CaseTask task, String variable, String words) {
        return "- " + words + ": " + (task.flag(variable) ? "**yes**" : "no");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String proposed = task.text("proposedMode");
        boolean overridden = !a.mode().equals(proposed);
        if (overridden && a.overrideReason() == null) {
            throw new Refused("Say why it will not be done as proposed.");
        }
        requests.triaged(task.childRef(), proposed, a.mode(), overridden ? a.overrideReason() : null,
                LondonTime.day(task.at()), task.user());
        return Facts.none();
    }
}
