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

/** Has enough changed? Step down, go on for a while, or issue. */
@Component
class ReviewPreProceedings implements TaskForm<ReviewPreProceedings.Answers> {

    record Answers(
            @NotNull(message = "Say what has changed since the letter.") String progress,
            @NotNull(message = "Say what you decide.") @Pattern(regexp = "step-down|extend|issue",
                    message = "Choose to step down, extend or issue.") String reviewOutcome,
            LocalDate nextReviewOn,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;

    ReviewPreProceedings(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean extended = "extend".equals(a.reviewOutcome());
        if (extended && (a.nextReviewOn() == null || !a.nextReviewOn().isAfter(LondonTime.day(task.at())))) {
            throw new Refused("Say on which day to come the work is reviewed again.");
        }
        decisions.decided(task, a.voice(), a.reviewOutcome(), a.reason(),
                a.progress() + (extended ? "\nNext review: " + a.nextReviewOn() : ""));
        Facts facts = Facts.of("reviewOutcome", a.reviewOutcome())
                .and("gatewayOutcome", GatewayPolicy.outcomeOf(a.reviewOutcome()));
        // Extended work is reviewed again within a period that starts today.
        return extended ? facts.and("preProceedingsFromOn", LondonTime.day(task.at())) : facts;
    }
}
