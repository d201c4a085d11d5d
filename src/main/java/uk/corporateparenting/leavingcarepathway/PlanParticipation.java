package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.PathwayArea;

/** The area of the plan about people, culture and having a say. */
@Component
class PlanParticipation extends PlanArea {

    PlanParticipation(PathwayPlans plans, PathwayRecord kept) {
        super(PathwayArea.PARTICIPATION, plans, kept);
    }
}
