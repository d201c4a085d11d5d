package uk.corporateparenting.healthassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;

/** Which clock rules the next questionnaire, asked by the model: {@code ${questionnaireRule.clock(execution)}}. */
@Component
public class QuestionnaireRule {

    private final CareStories stories;
    private final StatutoryClock clock;

    QuestionnaireRule(CareStories stories, StatutoryClock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    public String clock(DelegateExecution execution) {
        return QuestionnairePolicy.clock(stories.of(execution.getProcessBusinessKey()));
    }

    /** Whether one will be owed at all. */
    public boolean isOwed(DelegateExecution execution) {
        CareStory story = stories.of(execution.getProcessBusinessKey());
        return QuestionnairePolicy.isOwed(story, LondonTime.day(
                clock.dueFor(execution, QuestionnairePolicy.clock(story)).dueAt()));
    }
}
