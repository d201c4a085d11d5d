package uk.corporateparenting.childincare;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.record.EndReasonCode;

/** Says that the end of care is decided, as it was recorded. */
@Component
class DecideEndOfCare implements JavaDelegate {

    private final CareStories stories;
    private final EndOfCare endOfCare;

    DecideEndOfCare(CareStories stories, EndOfCare endOfCare) {
        this.stories = stories;
        this.endOfCare = endOfCare;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endOfCare.decided(stories.of(execution.getProcessBusinessKey()),
                LocalDate.parse((String) execution.getVariable("endedOn")),
                EndReasonCode.valueOf((String) execution.getVariable("endReason")),
                (String) execution.getVariable("team"));
    }
}
