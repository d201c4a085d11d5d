package uk.corporateparenting.statutoryvisit;

import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Tells the rest of the house that whoever visited is worried about the placement; why is on the record. */
@Component
class VisitWorries {

    private final Messages messages;

    VisitWorries(Messages messages) {
        this.messages = messages;
    }

    /** @param where unique for the visit */
    void tell(String childRef, String where) {
        messages.send("placement-at-risk:" + childRef + ":" + where, StatutoryVisit.PLACEMENT_AT_RISK, childRef,
                Facts.none());
    }
}
