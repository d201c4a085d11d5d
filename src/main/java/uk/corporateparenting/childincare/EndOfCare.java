package uk.corporateparenting.childincare;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Says that the end of a time in care is decided, once for each. */
@Component
class EndOfCare {

    private final Messages messages;

    EndOfCare(Messages messages) {
        this.messages = messages;
    }

    void decided(CareStory story, LocalDate on, EndReasonCode reason, String team) {
        String since = story.episode().map(CareEpisode::startedOn).map(LocalDate::toString).orElse("");
        messages.send("care-ceasing:" + story.childRef() + ":" + since, ChildInCare.CARE_CEASING,
                story.childRef(), Facts.of("endReason", reason.name()).and("endedOn", on).and("team", team));
    }
}
