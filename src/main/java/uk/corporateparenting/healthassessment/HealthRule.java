package uk.corporateparenting.healthassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;

/** Which clock rules the next health assessment, asked by the model: {@code ${healthRule.clock(execution)}}. */
@Component
public class HealthRule {

    private final CareStories stories;

    HealthRule(CareStories stories) {
        this.stories = stories;
    }

    public String clock(DelegateExecution execution) {
        return HealthPolicy.clock(stories.of(execution.getProcessBusinessKey()));
    }

    /** Whether one is owed at all. */
    public boolean isOwed(DelegateExecution execution) {
        return HealthPolicy.isOwed(stories.of(execution.getProcessBusinessKey()));
    }
}
