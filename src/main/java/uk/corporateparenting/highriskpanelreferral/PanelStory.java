package uk.corporateparenting.highriskpanelreferral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildView;
import uk.corporateparenting.record.Fact.PanelAction;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.record.Fact.PanelDecision;
import uk.corporateparenting.record.Fact.PanelReferral;
import uk.corporateparenting.record.Fact.PanelScreening;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** What the panel has in front of it, in words. */
@Component
class PanelStory {

    private final CareRecord record;

    PanelStory(CareRecord record) {
        this.record = record;
    }

    Optional<Recorded<PanelReferral>> referral(String childRef) {
        return record.latest(childRef, PanelReferral.class);
    }

    /** Fills {@code {{referralWords}}}. */
    void showReferral(CaseTask task, Screen screen) {
        Integer score = task.number("riskScore");
        screen.put("referralWords", referral(task.childRef()).map(Recorded::fact).map(said -> "**Referred on "
                + LondonTime.inWords(said.referredOn()) + ":** " + plain(said.whatWorries())
                + "\n\n**Risks:** " + plain(said.risks()) + (score == null ? "" : " (" + score + " points)")
                + "\n\n**Tried:** " + plain(said.tried())
                + (said.bestPlaced() == null ? "" : "\n\n**Best placed to help:** " + plain(said.bestPlaced())))
                .orElse("There is no referral on the record."));
    }

    /** Fills {@code {{contributionWords}}}: every agency since the referral, also the silent ones. */
    void showContributions(CaseTask task, Screen screen) {
        LocalDate since = referral(task.childRef()).map(kept -> kept.fact().referredOn()).orElse(LocalDate.MIN);
        List<PanelContribution> all = record.current(task.childRef(), PanelContribution.class).stream()
                .map(Recorded::fact).filter(said -> !said.givenOn().isBefore(since)).toList();
        screen.put("contributionWords", "**What the agencies said**\n\n" + (all.isEmpty() ? "No agency has answered yet."
                : all.stream().map(PanelStory::contribution).collect(Collectors.joining("\n"))));
    }

    private static String contribution(PanelContribution said) {
        String agency = "- **" + plain(Role.of(said.agency()).plainName()) + "**, " + LondonTime.inWords(said.givenOn())
                + ": ";
        return Boolean.TRUE.equals(said.silent())
                ? agency + "no answer when it was due." + (said.chased() == null ? "" : " " + plain(said.chased()))
                : agency + plain(said.knows()) + " Risk: " + plain(said.riskSeen().replace('-', ' ')) + ". Offers: "
                + plain(said.offers()) + (Boolean.TRUE.equals(said.mayBeTold()) ? ""
                : " **Not to be told to the young person.**");
    }

    /** Fills {@code {{actionWords}}}: the actions agreed so far. */
    void showActions(CaseTask task, Screen screen) {
        List<PanelAction> all = record.current(task.childRef(), PanelAction.class).stream().map(Recorded::fact).toList();
        screen.put("actionWords", "**Actions so far**\n\n" + (all.isEmpty() ? "None yet." : all.stream()
                .map(one -> "- " + plain(one.what()) + ", " + plain(Role.of(one.owner()).plainName()) + ", by "
                        + LondonTime.inWords(one.dueOn()) + ": " + (one.result() == null ? "open"
                        : one.result().replace('-', ' ') + ". " + plain(one.outcome())))
                .collect(Collectors.joining("\n"))));
    }

    /** Fills {@code {{decisionWords}}}: what was decided last, by the chair alone or by the panel. */
    void showDecision(CaseTask task, Screen screen) {
        Optional<PanelDecision> panel = record.latest(task.childRef(), PanelDecision.class).map(Recorded::fact)
                .filter(said -> referral(task.childRef()).filter(r -> r.fact().referredOn().isAfter(said.decidedOn()))
                        .isEmpty());
        screen.put("decisionWords", panel.map(said -> "**Decided on " + LondonTime.inWords(said.decidedOn()) + ":** "
                + plain(said.outcome().replace('-', ' ')) + ", risk " + plain(said.rating().replace('-', ' '))
                + (said.leadProfessional() == null ? "" : ". Lead: " + plain(said.leadProfessional()))
                + ". " + plain(said.reason())).orElseGet(() -> record.latest(task.childRef(), PanelScreening.class)
                .map(kept -> "**The chair:** " + plain(kept.fact().reason())).orElse("Nothing is decided yet.")));
    }

    /** The child's last view before the panel, as the first answer of a form that asks for it. */
    void showView(CaseTask task, Screen screen) {
        record.current(task.childRef(), ChildView.class).stream().map(Recorded::fact)
                .filter(view -> "hearYoungPerson".equals(view.about())).findFirst().ifPresent(view -> {
                    screen.put("childSays", view.said());
                    screen.put("childSaysHow", view.how());
                    screen.put("whyNoChildView", view.missingReason());
                });
    }

    /** All that somebody outside the council sees above their task: whom it is about, no more. */
    void showExtract(CaseTask task, Screen screen) {
        screen.put("childHeader", record.child(task.childRef()).map(child -> "### " + plain(child.fullName()) + " · "
                + child.reference() + "\n\n" + (child.identity().dateOfBirth() == null ? "Date of birth not known yet"
                : "Born " + LondonTime.inWords(child.identity().dateOfBirth()))).orElse(""));
    }

    /** What the chair lets agencies know. */
    String question(String childRef) {
        return record.latest(childRef, PanelScreening.class).map(kept -> plain(kept.fact().forAgencies())).orElse("");
    }

    private static String plain(String text) {
        return Markdown.plain(text);
    }
}
