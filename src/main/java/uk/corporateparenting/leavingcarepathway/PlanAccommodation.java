package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.PathwayArea;

/** The area of the plan about where and how to live. */
@Component
class PlanAccommodation extends PlanArea {

    PlanAccommodation(PathwayPlans plans, PathwayRecord kept) {
        super(PathwayArea.ACCOMMODATION, plans, kept);
    }
}
