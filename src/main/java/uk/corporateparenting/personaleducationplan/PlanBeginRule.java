package uk.corporateparenting.personaleducationplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;

/** By which clock the first plan is begun, asked by the model: {@code ${planBeginRule.clock(execution)}}. */
@Component
public class PlanBeginRule {

    private final CareStories stories;

    PlanBeginRule(CareStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return EducationPolicy.beginClock(stories.of(execution.getProcessBusinessKey()));
    }
}
