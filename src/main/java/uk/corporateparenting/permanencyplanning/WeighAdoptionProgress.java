package uk.corporateparenting.permanencyplanning;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.AdoptionEvent;
import uk.corporateparenting.record.Recorded;

/** Whether any step of the adoption was recorded since the last look, or since the plan was agreed. */
@Component
class WeighAdoptionProgress implements JavaDelegate {

    private final CareRecord record;
    private final Plans plans;
    private final Clock clock;

    WeighAdoptionProgress(CareRecord record, Plans plans, Clock clock) {
        this.record = record;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        Instant since = execution.getVariable("adoptionWeighedAt") instanceof String last ? Instant.parse(last)
                : plans.open(ref).map(Recorded::recordedAt).orElse(Instant.MIN);
        execution.setVariable("adoptionMoves", record.current(ref, AdoptionEvent.class).stream()
                .anyMatch(step -> step.recordedAt().isAfter(since)));
        execution.setVariable("adoptionWeighedAt", clock.instant().toString());
    }
}
