package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** A young person, or somebody for them, asks for an advisor, advice or a review: one step opens it again. */
@Component
class AskForPathway implements StartForm<AskForPathway.Answers> {

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say what is asked for.") @Pattern(regexp = "advisor|advice",
                    message = "Say what is asked for.") String wish,
            @NotNull(message = "Say who asks.") @Pattern(regexp = "young-person|advisor|carer|other",
                    message = "Say who asks.") String askedBy,
            @NotNull(message = "Say when.") LocalDate askedOn,
            @NotNull(message = "Say what for.") String reason) {
    }

    private final CareRecord record;
    private final LeaverStories stories;
    private final ChildrenInCare children;
    private final Messages messages;
    private final WhichYoungPerson which;

    AskForPathway(CareRecord record, LeaverStories stories, ChildrenInCare children, Messages messages,
            WhichYoungPerson which) {
        this.record = record;
        this.stories = stories;
        this.children = children;
        this.messages = messages;
        this.which = which;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        which.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        String ref = which.meant(a.childRef(), a.otherReference());
        Refused.on(LondonTime.happened("The request", a.askedOn(), at));
        boolean advisor = "advisor".equals(a.wish());
        LeaverStory story = stories.of(ref);
        if (advisor && story.plans().size() > 0 && LeaverStatusPolicy.age(story, stories.today()) < 21) {
            throw new Refused("An advisor works with this young person already: ask for a review of the plan.");
        }
        Facts facts = Facts.of("team", children.teamOf(ref));
        long offer = record.add(ref, new Fact.AdvisorOffer(a.askedOn(), "request", advisor ? true : null,
                a.reason()), user);
        if (advisor) {
            messages.send("leaving-care-status-owed:offer-" + offer, LeavingCarePathway.STATUS_OWED, ref, facts);
        } else {
            messages.send("pathway-requested:" + offer, LeavingCarePathway.REQUESTED, ref,
                    Facts.of("team", children.teamOf(ref)).and("pathwayRequestedOn", a.askedOn()));
        }
        return new Started(ref, facts);
    }
}
