package uk.corporateparenting.placementmove;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;

/** Opens a planned move as its start form would; nothing where one is open already. */
@Component
class OpenRecommendedMove implements JavaDelegate {

    private final CareRecord record;
    private final Cases cases;
    private final Clock clock;

    OpenRecommendedMove(CareRecord record, Cases cases, Clock clock) {
        this.record = record;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        if (cases.open(PlacementMove.KEY, ref).isPresent()) {
            return;
        }
        Optional<LegalStatusCode> basis = record.child(ref).map(Child::legalStatus).map(LegalStatus::code);
        cases.start(PlacementMove.KEY, ref, Facts.of("team", execution.getVariable("team"))
                .and("moveKind", "planned").and("placeChangeReason", execution.getVariable("placeChangeReason"))
                .and("keyStage4", Boolean.TRUE.equals(execution.getVariable("keyStage4")))
                .and("neededOn", execution.getVariable("neededOn")).and("receivedAt", clock.instant())
                .and("legalBasis", basis.map(LegalStatusCode::code).orElse(null))
                .and("underOrder", basis.map(LegalStatusCode::isOrder).orElse(false))
                .and("moveOutcome", null).and("movedInAt", null));
    }
}
