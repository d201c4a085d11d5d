package uk.corporateparenting.stabilitymeeting;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.AtRiskReason;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.timescale.LondonTime;

/** Who weighs the worry and by when, and whether the next home would be the third within 12 months. */
@Component
class WeighRisk implements JavaDelegate {

    private final CareStories stories;
    private final ChildrenInCare children;
    private final Clock clock;

    WeighRisk(CareStories stories, ChildrenInCare children, Clock clock) {
        this.stories = stories;
        this.children = children;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CareStory story = stories.of(execution.getProcessBusinessKey());
        if (execution.getVariable("atRiskReason") == null) {
            execution.setVariable("atRiskReason", AtRiskReason.OTHER.code());
        }
        execution.setVariable("team", children.teamOf(execution.getProcessBusinessKey()));
        execution.setVariable("triageRole", StabilityPolicy.triageRole(story.placement()));
        execution.setVariable("triageClock",
                StabilityPolicy.triageClock((String) execution.getVariable("atRiskReason")));
        execution.setVariable("nextWouldBeThird",
                StabilityPolicy.nextWouldBeThird(story.placements(), LondonTime.day(clock.instant())));
        execution.setVariable("stabilityDecidedOn", null);
    }
}
