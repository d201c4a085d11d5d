package uk.corporateparenting.incare;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * Says that a child's home may break down, in one shape for all who notice it: the worry is kept on the record, and the
 * message carries its reason as a code.
 */
@Component
public class PlacementAtRisk {

    /** Begins the child's stability case, or reaches the one that is open. */
    public static final String MESSAGE = "placement.at-risk";

    private final CareRecord record;
    private final Messages messages;

    PlacementAtRisk(CareRecord record, Messages messages) {
        this.record = record;
        this.messages = messages;
    }

    /**
     * @param raisedBy who noticed it, in words
     * @param what     what is happening, in words; or null
     * @param where    unique for what happened, such as the visit
     * @param by       the user id
     */
    public void tell(String childRef, AtRiskReason reason, String raisedBy, String what, LocalDate on, String where,
            String by) {
        record.add(childRef, new Fact.PlacementRisk(on, reason.code(), raisedBy, what), by);
        messages.send("placement-at-risk:" + childRef + ":" + where, MESSAGE, childRef,
                Facts.of("atRiskReason", reason.code()));
    }
}
