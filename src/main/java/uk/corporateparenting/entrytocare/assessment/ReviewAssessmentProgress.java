package uk.corporateparenting.entrytocare.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The manager's checkpoint: will the assessment be done in time, and if not, what is to be done. */
@Component
class ReviewAssessmentProgress implements TaskForm<ReviewAssessmentProgress.Answers> {

    record Answers(
            @NotNull(message = "Say whether the assessment will be done in time.") YesNo onCourse,
            @NotNull(message = "Say what is known and what is missing.") String progress,
            String action) {
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(!YesNo.isYes(a.onCourse()) && a.action() == null
                ? Optional.of("Say what is to be done, and by when.") : Optional.empty());
        return Facts.none();
    }
}
