package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.PathwayArea;

/** The area of the plan about dreams, achievements and celebrations. */
@Component
class PlanAspirations extends PlanArea {

    PlanAspirations(PathwayPlans plans, PathwayRecord kept) {
        super(PathwayArea.ASPIRATIONS, plans, kept);
    }
}
