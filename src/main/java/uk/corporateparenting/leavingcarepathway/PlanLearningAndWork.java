package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.PathwayArea;

/** The area of the plan about education, employment and training. */
@Component
class PlanLearningAndWork extends PlanArea {

    PlanLearningAndWork(PathwayPlans plans, PathwayRecord kept) {
        super(PathwayArea.LEARNING_AND_WORK, plans, kept);
    }
}
