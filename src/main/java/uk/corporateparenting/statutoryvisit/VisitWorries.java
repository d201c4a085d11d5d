package uk.corporateparenting.statutoryvisit;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.AtRiskReason;
import uk.corporateparenting.incare.PlacementAtRisk;

/** Tells the rest of the house that whoever visited is worried about the placement. */
@Component
class VisitWorries {

    private final PlacementAtRisk atRisk;

    VisitWorries(PlacementAtRisk atRisk) {
        this.atRisk = atRisk;
    }

    /** @param where unique for the visit */
    void tell(String childRef, String concern, LocalDate on, String where, String by) {
        atRisk.tell(childRef, AtRiskReason.VISIT, "after a visit", concern, on, where, by);
    }
}
