package uk.corporateparenting.personaleducationplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;

/** Which clock rules the next education plan, asked by the model: {@code ${educationRule.clock(execution)}}. */
@Component
public class EducationRule {

    private final CareStories stories;

    EducationRule(CareStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return EducationPolicy.clock(story(execution));
    }

    /** Whether one is owed at all. */
    public boolean isOwed(DelegateExecution execution) {
        return EducationPolicy.isOwed(story(execution));
    }

    /** Whether it is the first, which is begun before it is written. */
    public boolean isToBegin(DelegateExecution execution) {
        return EducationPolicy.isToBegin(story(execution));
    }

    private CareStory story(DelegateExecution execution) {
        return stories.of(execution.getProcessBusinessKey());
    }
}
