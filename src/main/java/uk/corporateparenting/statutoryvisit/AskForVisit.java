package uk.corporateparenting.statutoryvisit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** The child, the carer or the area authority asks for a visit; the duty hears of it (regulation 28(7)). */
@Component
class AskForVisit implements StartForm<AskForVisit.Answers> {

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say who asks.") @Pattern(regexp = "child|carer|area-authority|other",
                    message = "Say who asks.") String askedBy,
            @NotNull(message = "Say on which day they asked.") LocalDate askedOn,
            @NotNull(message = "Say why.") String reason) {
    }

    private final CareRecord record;
    private final CareStories stories;
    private final ChildrenInCare children;
    private final Messages messages;

    AskForVisit(CareRecord record, CareStories stories, ChildrenInCare children, Messages messages) {
        this.record = record;
        this.stories = stories;
        this.children = children;
        this.messages = messages;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        String ref = children.meant(a.childRef(), a.otherReference()).reference();
        Refused.on(CareTime.happenedInCare("The request", a.askedOn(), stories.of(ref), LondonTime.day(at)));
        long asked = record.add(ref, new Fact.Decision(at, "ask-for-visit", "asked-by-" + a.askedBy(), a.reason(), null,
                null, null, user, false), user);
        messages.send("visit-requested:" + ref + ":" + asked, StatutoryVisit.VISIT_REQUESTED, ref,
                Facts.of("visitRequestedOn", a.askedOn()));
        return new Started(ref, Facts.of("team", children.teamOf(ref)));
    }
}
