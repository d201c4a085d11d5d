package uk.corporateparenting.placementmove;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** A proposed move is not needed any more: the search stops, and the reason is kept. */
@Component
class WithdrawMove implements StartForm<WithdrawMove.Answers> {

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say why the move is not needed any more.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final Proposals proposals;
    private final Cases cases;
    private final Messages messages;

    WithdrawMove(ChildrenInCare children, CareRecord record, Proposals proposals, Cases cases, Messages messages) {
        this.children = children;
        this.record = record;
        this.proposals = proposals;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        Child child = children.meant(a.childRef(), a.otherReference());
        String open = cases.open(PlacementMove.KEY, child.reference())
                .orElseThrow(() -> new Refused("No move of this child is open."));
        if (hasMoved(child.reference())) {
            throw new Refused("The child has moved already: propose a new move instead.");
        }
        proposals.keep(child.reference(), "withdrawMove", new ChildVoice(a.childSays(), a.childSaysHow(),
                a.whyNoChildView()), "withdrawn", a.reason(), null, user, at);
        messages.send("move-withdrawn:" + open, PlacementMove.MOVE_WITHDRAWN, child.reference(), Facts.none());
        return new Started(child.reference(), Facts.of("team", children.teamOf(child.reference())));
    }

    /** The present placement was recorded after the move was proposed. */
    private boolean hasMoved(String ref) {
        return proposals.last(ref, ProposeMove.KIND).filter(proposed -> record.current(ref, Placement.class).stream()
                .anyMatch(kept -> kept.fact().endedAt() == null
                        && kept.recordedAt().isAfter(proposed.decidedAt()))).isPresent();
    }
}
