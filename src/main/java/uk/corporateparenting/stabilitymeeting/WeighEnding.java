package uk.corporateparenting.stabilitymeeting;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.incare.Moments;
import uk.corporateparenting.record.Fact.Placement;

/** What is owed after a placement has ended. Short breaks end all the time and owe nothing. */
@Component
class WeighEnding implements JavaDelegate {

    private final AtRiskWords words;
    private final CareStories stories;
    private final ChildrenInCare children;
    private final Clock clock;

    WeighEnding(AtRiskWords words, CareStories stories, ChildrenInCare children, Clock clock) {
        this.words = words;
        this.stories = stories;
        this.children = children;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        Optional<Placement> ended = words.ended(ref).filter(home -> !stories.of(ref).isShortBreaks());
        execution.setVariable("team", children.teamOf(ref));
        execution.setVariable("placementEndedOn", ended.map(home -> Moments.day(home.endedAt()))
                .orElseGet(() -> Moments.day(clock.instant())).toString());
        execution.setVariable("interviewOwed", ended.filter(StabilityPolicy::interviewOwed).isPresent());
        execution.setVariable("disruptionOwed", ended.filter(StabilityPolicy::disruptionOwed).isPresent());
    }
}
