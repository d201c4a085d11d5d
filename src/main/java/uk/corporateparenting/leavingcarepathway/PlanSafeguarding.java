package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.PathwayArea;

/** The area of the plan about being and feeling safe. */
@Component
class PlanSafeguarding extends PlanArea {

    PlanSafeguarding(PathwayPlans plans, PathwayRecord kept) {
        super(PathwayArea.SAFEGUARDING, plans, kept);
    }
}
