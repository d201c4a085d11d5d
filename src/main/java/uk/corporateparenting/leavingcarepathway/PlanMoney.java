package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.PathwayArea;

/** The area of the plan about money and confidence with it. */
@Component
class PlanMoney extends PlanArea {

    PlanMoney(PathwayPlans plans, PathwayRecord kept) {
        super(PathwayArea.MONEY, plans, kept);
    }
}
