package uk.corporateparenting.lookedafterreview;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ReviewRequest;

/** A call for an earlier review goes on the record, from where its day starts the clock. */
@Component
class KeepReviewRequest implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final CareRecord record;
    private final ReviewRequests requests;

    KeepReviewRequest(CareRecord record, ReviewRequests requests) {
        this.record = record;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String childRef = execution.getProcessBusinessKey();
        LocalDate on = LocalDate.parse((String) execution.getVariable("reviewRequestedOn"));
        String why = (String) execution.getVariable("reviewReason");
        boolean isKept = requests.open(childRef).stream()
                .anyMatch(request -> request.requestedOn().equals(on) && request.kind().equals(why));
        if (!isKept) {
            record.add(childRef, new ReviewRequest(on, why, null), SYSTEM);
        }
    }
}
