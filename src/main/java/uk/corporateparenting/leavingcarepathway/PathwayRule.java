package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;

/** What the gateways of the pathway ask the record. Nothing of it is kept by a case, so a correction counts at once. */
@Component
public class PathwayRule {

    private static final int SIXTEEN = 16;

    private final LeaverStories stories;
    private final CareRecord record;
    private final Caseload caseload;

    PathwayRule(LeaverStories stories, CareRecord record, Caseload caseload) {
        this.stories = stories;
        this.record = record;
        this.caseload = caseload;
    }

    public boolean isSixteenAhead(DelegateExecution execution) {
        return LeaverStatusPolicy.age(story(execution), stories.today()) < SIXTEEN;
    }

    public boolean hasAdvisor(DelegateExecution execution) {
        return caseload.workers(record.references(execution.getProcessBusinessKey()))
                .containsKey(Role.PERSONAL_ADVISOR);
    }

    /**
     * Whether the table proposes something it did not propose before. That somebody who just came into care is no care
     * leaver yet, and nobody is one from 25 on, need not be confirmed.
     */
    public boolean isStatusNew(DelegateExecution execution) {
        String proposed = (String) execution.getVariable("proposedLeaverStatus");
        LeaverStory story = story(execution);
        if (LeaverStatusPolicy.age(story, stories.today()) >= LeaverStatusPolicy.LAST_AGE) {
            return false;
        }
        return story.status().map(last -> !last.proposed().code().equals(proposed))
                .orElse(!("none".equals(proposed) && story.isInCare()));
    }

    /** The council has said in its return how it is in touch: contact goes on from there. */
    public boolean isContactKnown(DelegateExecution execution) {
        LeaverStory story = story(execution);
        return !story.returned().isEmpty() && !hasAdvisor(execution);
    }

    public boolean isPlanOwed(DelegateExecution execution) {
        return LeaverPolicy.isPlanOwed(story(execution), stories.today());
    }

    public boolean isHomePlanOwed(DelegateExecution execution) {
        return LeaverPolicy.isHomePlanOwed(story(execution), stories.today());
    }

    public boolean areDutiesToReview(DelegateExecution execution) {
        return LeaverPolicy.areDutiesToReview(story(execution));
    }

    private LeaverStory story(DelegateExecution execution) {
        return stories.of(execution.getProcessBusinessKey());
    }
}
