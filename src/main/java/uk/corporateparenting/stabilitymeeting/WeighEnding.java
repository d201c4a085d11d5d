package uk.corporateparenting.stabilitymeeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.timescale.LondonTime;

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
        LocalDate today = LondonTime.day(clock.instant());
        Optional<Placement> ended = words.ended(ref).filter(home -> !stories.of(ref).isShortBreaks())
                .filter(home -> StabilityPolicy.isRecent(LondonTime.day(home.endedAt()), today));
        execution.setVariable("team", children.teamOf(ref));
        execution.setVariable("placementEndedOn", ended.map(home -> LondonTime.day(home.endedAt()))
                .orElse(today).toString());
        execution.setVariable("interviewOwed", ended.filter(StabilityPolicy::interviewOwed).isPresent());
        execution.setVariable("disruptionOwed", ended.filter(StabilityPolicy::disruptionOwed).isPresent());
    }
}
