package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PermanencePlan;

/** By when a plan has to be agreed: {@code ${planRule.clock(execution)}}. */
@Component
public class PlanRule {

    private final Pace pace;
    private final CareRecord record;
    private final CareStories stories;

    PlanRule(Pace pace, CareRecord record, CareStories stories) {
        this.pace = pace;
        this.record = record;
        this.stories = stories;
    }

    /** By the second review; where an agreed plan of this time in care was given up, counted from then. */
    public String clock(DelegateExecution execution) {
        String childRef = execution.getProcessBusinessKey();
        var since = stories.of(childRef).episode().map(e -> e.startedOn());
        boolean again = record.current(childRef, PermanencePlan.class).stream().map(kept -> kept.fact())
                .anyMatch(plan -> plan.agreedOn() != null && plan.endedOn() != null
                        && since.filter(day -> !plan.agreedOn().isBefore(day)).isPresent());
        return pace.clock(childRef, again ? "replan" : "plan");
    }
}
