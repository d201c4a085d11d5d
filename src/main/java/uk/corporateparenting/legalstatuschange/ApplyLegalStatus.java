package uk.corporateparenting.legalstatuschange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * The status before ends at the moment the new one begins. The time in care goes on: a change of legal status is no new
 * beginning (SSDA903, RNE L).
 */
@Component
class ApplyLegalStatus implements JavaDelegate {

    private final StatusChange change;
    private final LegalStanding standing;
    private final Lapses lapses;
    private final Messages messages;

    ApplyLegalStatus(StatusChange change, LegalStanding standing, Lapses lapses, Messages messages) {
        this.change = change;
        this.standing = standing;
        this.lapses = lapses;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        LegalStatus next = change.of(ref, text(execution, "newLegalStatus"), text(execution, "statusFromAt"),
                text(execution, "statusEndsAt"));
        if (standing.now(ref).filter(now -> !next.startsAt().isAfter(now.startsAt())).isPresent()) {
            throw new IllegalStateException("Another legal status has begun since this one was confirmed");
        }
        standing.replace(ref, next, "system");
        messages.send("legal-status-changed:" + ref + ":" + next.startsAt() + ":" + next.code().code(),
                LegalStatusChange.LEGAL_STATUS_CHANGED, ref, Facts.of("legalBasis", next.code().code()));
        lapses.watchStatus(ref, text(execution, "team"));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
