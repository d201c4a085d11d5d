package uk.corporateparenting.childincare;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;

/** The proposal that a child ceases to be looked after, as everybody who works on it sees it. */
@Component
class CeasingProposal {

    private final CareStories stories;
    private final Heard heard;

    CeasingProposal(CareStories stories, Heard heard) {
        this.stories = stories;
        this.heard = heard;
    }

    void show(CaseTask task, Screen screen) {
        screen.put("proposalWords", route(task).words() + " from " + LondonTime.inWords(LocalDate.parse(
                task.text("endPlannedOn"))) + heard.last(task.childRef(), ProposeCeasing.KIND).map(decision ->
                        ", proposed by " + Markdown.plain(decision.decidedBy()) + ": "
                        + Markdown.plain(decision.reason())).orElse(""));
        screen.put("ceasingViews", words(task, "assessHomeAndSupport", "Home and support: ")
                + words(task, "reviewCeasing", "Reviewing officer: "));
    }

    private String words(CaseTask task, String kind, String before) {
        return heard.last(task.childRef(), kind).map(decision -> "\n- " + before
                + Markdown.plain(decision.outcome().replace('-', ' ')) + ". " + Markdown.plain(decision.reason())
                + " " + Markdown.plain(decision.onWhatFacts())).orElse("");
    }

    /** Who proposed it, or null. */
    String by(CaseTask task) {
        return heard.last(task.childRef(), ProposeCeasing.KIND).map(Decision::decidedBy).orElse(null);
    }

    /** The ways care can end by this route, in words. */
    List<Screen.Option> reasons(CaseTask task) {
        return PrepareForEighteen.options(EndReasonPolicy.by(route(task)));
    }

    /** Care ended on that day and in that way, or it did not. */
    Facts ended(CaseTask task, boolean happened, LocalDate on, EndReasonCode reason, String words) {
        if (happened) {
            CareStory story = stories.of(task.childRef());
            if (!story.isInCare()) {
                throw new Refused("This child is not in care any more.");
            }
            LocalDate born = story.bornOn().orElse(null);
            if (on == null || reason == null) {
                throw new Refused("Say on which day care ended, and how.");
            }
            if (!EndReasonPolicy.by(route(task)).contains(reason)) {
                throw new Refused("This way does not go with the proposal: choose one of those offered.");
            }
            Refused.on(EndReasonPolicy.dayProblem(on, story.episode().orElseThrow().startedOn(), born,
                    LondonTime.day(task.at())));
            Refused.on(EndReasonPolicy.problem(reason, born, on));
        }
        heard.decided(task, happened ? reason.name() : "care-goes-on", words, happened ? "On " + on : null);
        return Facts.of("careEnded", happened).and("endedOn", happened ? on : null)
                .and("endReason", happened ? reason.name() : null);
    }

    private static CeasingRoute route(CaseTask task) {
        return CeasingRoute.of(task.text("ceasingRoute"));
    }
}
