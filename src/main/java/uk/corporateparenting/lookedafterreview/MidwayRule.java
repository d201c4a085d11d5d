package uk.corporateparenting.lookedafterreview;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.timescale.Due;
import uk.corporateparenting.timescale.StatutoryClock;

/** Whether there is a check midway before the next review, and by which clock. */
@Component("midwayRule")
public class MidwayRule {

    private final CareStories stories;
    private final ReviewRule reviews;
    private final StatutoryClock clock;
    private final Clock now;

    MidwayRule(CareStories stories, ReviewRule reviews, StatutoryClock clock, Clock now) {
        this.stories = stories;
        this.reviews = reviews;
        this.clock = clock;
        this.now = now;
    }

    /** Only where there was a review before and work on the next one has not to begin by then. */
    public boolean isOwed(DelegateExecution execution) {
        String childRef = execution.getProcessBusinessKey();
        Due next = clock.dueFor(childRef, reviews.clockOf(childRef));
        Instant opensAt = next.opensAt();
        return opensAt != null && opensAt.isAfter(now.instant())
                && ReviewPolicy.midwayClock(stories.of(childRef)).stream()
                        .anyMatch(midway -> clock.dueFor(childRef, midway).dueAt().isBefore(opensAt));
    }

    public String clock(DelegateExecution execution) {
        return ReviewPolicy.midwayClock(stories.of(execution.getProcessBusinessKey()))
                .orElseThrow(() -> new IllegalStateException("No check midway before a first review"));
    }
}
