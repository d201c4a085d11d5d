package uk.corporateparenting.placementmove;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The manager agrees, refuses or cancels the move, with the reviewing officer's view in sight; never the proposer. */
@Component
class DecideMove implements TaskForm<DecideMove.Answers> {

    static final String KIND = "decideMove";

    record Answers(
            @NotNull(message = "Say what you decide.") @Pattern(regexp = "agreed|refused|cancelled",
                    message = "Say what you decide.") String moveOutcome,
            @NotNull(message = "Say why.") String reason,
            String howItHappens,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final Proposals proposals;

    DecideMove(Decisions decided, Proposals proposals) {
        this.decided = decided;
        this.proposals = proposals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposalWords", proposals.words(task, ProposeMove.KIND))
                .put("officerWords", decided.last(task.childRef(), ReviewBeforeMove.KIND).map(d ->
                        "**The reviewing officer:** " + switch (d.outcome()) {
                            case "support" -> "supports it. ";
                            case "oppose" -> "**is against it.** ";
                            default -> "supports it with conditions. ";
                        } + Markdown.plain(d.reason())).orElse(""));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        proposals.notByTheProposer(task, ProposeMove.KIND);
        if ("agreed".equals(a.moveOutcome()) && a.howItHappens() == null) {
            throw new Refused("Say how the child gets to know the new home and says goodbye.");
        }
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()), a.moveOutcome(),
                a.reason(), a.howItHappens(), "agreed", proposals.by(task, ProposeMove.KIND));
        return Facts.of("moveOutcome", a.moveOutcome());
    }
}
