package uk.corporateparenting.entrytocare.lookedafter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Days;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** The child returned home before an emergency power ended: the stay and the time in care end. */
@Component
class EndStay implements JavaDelegate {

    private final CareRecord record;
    private final Stay stay;
    private final Messages messages;
    private final Clock clock;

    EndStay(CareRecord record, Stay stay, Messages messages, Clock clock) {
        this.record = record;
        this.stay = stay;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        Object returnedAt = execution.getVariable("returnedAt");
        Instant at = returnedAt == null ? clock.instant() : Instant.parse(returnedAt.toString());
        LocalDate on = Days.of(at);
        EndReasonCode reason = Boolean.FALSE.equals(execution.getVariable("returnPlanned"))
                ? EndReasonCode.E4B : EndReasonCode.E4A;
        stay.end(ref, at, BeginCareEpisode.SYSTEM);
        record.current(ref, CareEpisode.class).stream().filter(e -> e.fact().endedOn() == null).forEach(e -> {
            record.add(e.reference(), e.fact().ended(on, reason), BeginCareEpisode.SYSTEM, e.id());
            messages.send("care-ended:" + ref + ":" + on, "care.ended", ref,
                    Facts.of("endReason", reason.code()).and("endedOn", on).and("team", execution.getVariable("team")));
        });
        execution.setVariable("lookedAfter", false);
    }
}
