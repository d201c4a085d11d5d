package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.PathwayArea;

/** The area of the plan about health and well-being. */
@Component
class PlanHealth extends PlanArea {

    PlanHealth(PathwayPlans plans, PathwayRecord kept) {
        super(PathwayArea.HEALTH, plans, kept);
    }
}
