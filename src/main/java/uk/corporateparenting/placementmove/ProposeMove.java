package uk.corporateparenting.placementmove;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** Somebody who works with the child says that the child needs another home: planned, or at once. */
@Component
class ProposeMove implements StartForm<ProposeMove.Answers> {

    static final String KIND = "proposeMove";

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say whether there is time for a review first.")
            @Pattern(regexp = "planned|emergency", message = "Say whether there is time for a review first.")
            String moveKind,
            @NotNull(message = "Choose why the child moves.") @Pattern(
                    regexp = "CARPL|CLOSE|ALLEG|STAND|APPRR|CREQB|CREQO|CHILD|LAREQ|CUSTOD|OTHER",
                    message = "Choose why the child moves.") String placeChangeReason,
            @NotNull(message = "Say what has happened.") String why,
            @NotNull(message = "Say who asks for the move.") @Pattern(regexp = "us|provider|child|family",
                    message = "Say who asks for the move.") String whoAsked,
            @NotNull(message = "Say whether notice was given.") YesNo noticeGiven,
            LocalDate noticeUntil,
            @NotNull(message = "Say by which day the new home is needed.") LocalDate neededOn,
            @NotNull(message = "Say whether schooling in years 10 and 11 is disrupted.") YesNo keyStage4,
            String childSays, String childSaysHow, String whyNoChildView) {

        String facts() {
            return String.join("\n", "Asked for by: " + whoAsked,
                    "Notice: " + (noticeUntil == null ? "none" : "until " + LondonTime.inWords(noticeUntil)),
                    "Needed by: " + LondonTime.inWords(neededOn),
                    "Disrupts years 10 and 11: " + (YesNo.isYes(keyStage4) ? "yes" : "no"));
        }
    }

    private final ChildrenInCare children;
    private final Proposals proposals;

    ProposeMove(ChildrenInCare children, Proposals proposals) {
        this.children = children;
        this.proposals = proposals;
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
        Child child = children.meant(a.childRef(), a.otherReference());
        Refused.on(MovePolicy.proposal(a.neededOn(), a.noticeGiven(), a.noticeUntil(), LondonTime.day(at)));
        proposals.keep(child.reference(), KIND, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                a.moveKind(), Coded.of(PlaceChangeReason.class, a.placeChangeReason()).meaning() + ": " + a.why(),
                a.facts(), user, at);
        Optional<LegalStatusCode> basis = Optional.ofNullable(child.legalStatus()).map(LegalStatus::code);
        return new Started(child.reference(), Facts.of("team", children.teamOf(child.reference()))
                .and("moveKind", a.moveKind()).and("placeChangeReason", a.placeChangeReason())
                .and("keyStage4", YesNo.isYes(a.keyStage4())).and("neededOn", a.neededOn()).and("receivedAt", at)
                .and("legalBasis", basis.map(LegalStatusCode::code).orElse(null))
                .and("underOrder", basis.map(LegalStatusCode::isOrder).orElse(false))
                .and("moveOutcome", null).and("movedInAt", null));
    }
}
