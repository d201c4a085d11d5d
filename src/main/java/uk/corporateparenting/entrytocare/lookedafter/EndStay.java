package uk.corporateparenting.entrytocare.lookedafter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * The child returned home before an emergency power ended: the stay and the time in care end, and every duty with it. A
 * child in care under a court order stays in care wherever they live (Children Act 1989, section 33).
 */
@Component
class EndStay implements JavaDelegate {

    private final CareRecord record;
    private final Stay stay;
    private final LegalStanding standing;
    private final Messages messages;
    private final Cases cases;
    private final Clock clock;

    EndStay(CareRecord record, Stay stay, LegalStanding standing, Messages messages, Cases cases, Clock clock) {
        this.record = record;
        this.stay = stay;
        this.standing = standing;
        this.messages = messages;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        if (standing.isUnderOrder(ref)) {
            return;
        }
        Object returnedAt = execution.getVariable("returnedAt");
        Instant at = returnedAt == null ? clock.instant() : Instant.parse(returnedAt.toString());
        LocalDate on = LondonTime.day(at);
        EndReasonCode reason = Boolean.FALSE.equals(execution.getVariable("returnPlanned"))
                ? EndReasonCode.E4B : EndReasonCode.E4A;
        stay.end(ref, at, BeginCareEpisode.SYSTEM);
        record.current(ref, CareEpisode.class).stream().filter(e -> e.fact().endedOn() == null).forEach(e -> {
            record.add(e.reference(), e.fact().ended(on, reason), BeginCareEpisode.SYSTEM, e.id());
            cases.endWithCare(ref, "returned");
            messages.announce("care-ended:" + ref + ":" + on, "care.ended", ref,
                    Facts.of("endReason", reason.code()).and("endedOn", on).and("team", execution.getVariable("team")));
        });
        execution.setVariable("lookedAfter", false);
    }
}
