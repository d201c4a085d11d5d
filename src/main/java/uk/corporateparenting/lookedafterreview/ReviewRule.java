package uk.corporateparenting.lookedafterreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;

/**
 * Which row of the clock table the next review is due by: {@code ${reviewRule.clock(execution)}}. Read from the record at
 * each question. A call for an earlier review never makes it later.
 */
@Component("reviewRule")
public class ReviewRule {

    private final CareStories stories;
    private final ReviewRequests requests;
    private final StatutoryClock clock;

    ReviewRule(CareStories stories, ReviewRequests requests, @Lazy StatutoryClock clock) {
        this.stories = stories;
        this.requests = requests;
        this.clock = clock;
    }

    public String clock(DelegateExecution execution) {
        return clockOf(execution.getProcessBusinessKey());
    }

    String clockOf(String childRef) {
        String regular = ReviewPolicy.regularClock(stories.of(childRef));
        return requests.since(childRef).isEmpty() || dueAt(childRef, regular).isBefore(dueAt(childRef, ReviewPolicy.EARLIER))
                ? regular : ReviewPolicy.EARLIER;
    }

    /** The last day for the next review. */
    LocalDate dueOn(String childRef) {
        return LondonTime.day(dueAt(childRef, clockOf(childRef)));
    }

    /** The same, for a child of whom the record knows that they are looked after. */
    Optional<LocalDate> knownDueOn(String childRef) {
        return stories.of(childRef).episode().map(episode -> dueOn(childRef));
    }

    private Instant dueAt(String childRef, String clockId) {
        return clock.dueFor(childRef, clockId).dueAt();
    }
}
