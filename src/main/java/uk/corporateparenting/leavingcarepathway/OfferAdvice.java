package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** An advisor or advice is offered (Children Act 1989, sections 23CZB and 24A). */
@Component
class OfferAdvice implements TaskForm<OfferAdvice.Answers> {

    record Answers(
            @NotNull(message = "Say whether you reached them.") YesNo reached,
            String tried,
            YesNo wanted,
            String advice,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final LeaverStories stories;
    private final PathwayRecord kept;
    private final LocalOffer offer;

    OfferAdvice(LeaverStories stories, PathwayRecord kept, LocalOffer offer) {
        this.stories = stories;
        this.kept = kept;
        this.offer = offer;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("localOfferWords", offer.words());
        screen.put("offerWords", stories.of(task.childRef()).offers().stream().findFirst()
                .map(offer -> "Last time, " + LondonTime.inWords(offer.offeredOn()) + ": " + Markdown.plain(offer.words()))
                .orElse("This is the first offer."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean reached = YesNo.isYes(a.reached());
        if (!reached && a.tried() == null) {
            throw new Refused("Say what you tried.");
        }
        if (reached && (a.wanted() == null || a.advice() == null)) {
            throw new Refused("Say whether they want an advisor, and what they asked for.");
        }
        boolean wanted = reached && YesNo.isYes(a.wanted());
        kept.heard(task, a.voice());
        kept.add(task, new Fact.AdvisorOffer(LondonTime.day(task.at()), "yearly", wanted,
                reached ? a.advice() : "Not reached. " + a.tried()));
        if (reached) {
            kept.given(task, offer.document(), "explained", LondonTime.day(task.at()), null);
        }
        kept.decided(task, wanted ? "advisor-wanted" : reached ? "advice" : "not-reached",
                reached ? a.advice() : a.tried(), null);
        return Facts.of("helpWanted", wanted).and("pathwayRequestedOn", null);
    }
}
