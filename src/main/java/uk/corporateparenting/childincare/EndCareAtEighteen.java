package uk.corporateparenting.childincare;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.timescale.LondonTime;

/**
 * On the 18th birthday care ends by itself (Children Act 1989, section 105(1)), in the way that was prepared. Where
 * nothing was prepared, for another reason, which somebody has to confirm.
 */
@Component
class EndCareAtEighteen implements JavaDelegate {

    private final CareStories stories;
    private final Heard heard;
    private final EndOfCare endOfCare;

    EndCareAtEighteen(CareStories stories, Heard heard, EndOfCare endOfCare) {
        this.stories = stories;
        this.heard = heard;
        this.endOfCare = endOfCare;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CareStory story = stories.of(execution.getProcessBusinessKey());
        endOfCare.decided(story, BirthdayPolicy.eighteenth(story.bornOn().orElseThrow()),
                prepared(heard, story).orElse(EndReasonCode.E8), (String) execution.getVariable("team"));
    }

    /** As prepared in this time in care. */
    static Optional<EndReasonCode> prepared(Heard heard, CareStory story) {
        return heard.last(story.childRef(), PrepareForEighteen.KIND)
                .filter(d -> story.episode().map(CareEpisode::startedOn)
                        .filter(since -> !LondonTime.day(d.decidedAt()).isBefore(since)).isPresent())
                .map(Decision::outcome).map(EndReasonCode::valueOf);
    }
}
