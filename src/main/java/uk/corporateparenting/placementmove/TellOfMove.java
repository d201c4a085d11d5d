package uk.corporateparenting.placementmove;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * As soon as the child has moved: the placement before says why it ended, whoever has a duty that begins or ends with a
 * placement hears of it, a temporary approval is watched, and after an emergency the review comes forward.
 */
@Component
class TellOfMove implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final CareRecord record;
    private final Messages messages;
    private final Lapses lapses;

    TellOfMove(CareRecord record, Messages messages, Lapses lapses) {
        this.record = record;
        this.messages = messages;
        this.lapses = lapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        Instant movedIn = Instant.parse(text(execution, "movedInAt"));
        before(ref, movedIn, Coded.of(PlaceChangeReason.class, text(execution, "placeChangeReason")));
        messages.send("placement-ended:" + ref + ":" + movedIn, PlacementMove.PLACEMENT_ENDED, ref, Facts.none());
        messages.send("placement-started:" + ref + ":" + movedIn, PlacementMove.PLACEMENT_STARTED, ref, Facts.none());
        if ("emergency".equals(text(execution, "moveKind"))) {
            messages.send("review-requested:" + ref + ":" + movedIn, PlacementMove.REVIEW_REQUESTED, ref,
                    Facts.of("reviewRequestedOn", LondonTime.day(movedIn)).and("reviewReason", "unplanned-move"));
        }
        lapses.watchPlacement(ref, text(execution, "team"));
    }

    private void before(String ref, Instant movedIn, PlaceChangeReason reason) {
        boolean lawfulNow = record.current(ref, Placement.class).stream().map(Recorded::fact)
                .anyMatch(p -> p.endedAt() == null && !p.breach());
        record.current(ref, Placement.class).stream()
                .filter(kept -> movedIn.equals(kept.fact().endedAt()) && kept.fact().changeReason() == null)
                .forEach(kept -> {
                    Placement p = kept.fact();
                    record.add(kept.reference(), new Placement(p.startsAt(), p.place(), p.provider(), p.carerName(),
                            p.address(), p.postcode(), p.urn(), p.distanceMiles(), p.area(), p.approval(), p.breach(),
                            p.temporaryApprovalEndsOn(), p.endedAt(), reason), SYSTEM, kept.id());
                });
        if (lawfulNow) {
            record.current(ref, RiskAlert.class).stream().filter(kept -> kept.fact().endedOn() == null
                    && "unlawful-placement".equals(kept.fact().kind())).forEach(kept -> record.add(kept.reference(),
                            new RiskAlert(kept.fact().raisedOn(), kept.fact().kind(), kept.fact().alert(),
                                    LondonTime.day(movedIn)), SYSTEM, kept.id()));
        }
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
