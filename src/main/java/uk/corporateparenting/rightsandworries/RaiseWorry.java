package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.AtRiskReason;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.incare.PlacementAtRisk;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.Worry;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** Anybody who works here raises what worries them, or the child, about a child in care. */
@Component
class RaiseWorry implements StartForm<RaiseWorry.Answers> {

    private static final String PLACEMENT = "placement";

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say what it is about.") @Pattern(regexp = "complaint|allegation|serious-harm|"
                    + "family-time|advocate|independent-visitor|placement", message = "Choose what it is about.")
            String worryKind,
            @NotNull(message = "Write what the matter is.") String what,
            @NotNull(message = "Say who raises it.") String raisedBy,
            @NotNull(message = "Say on which day it was raised.") LocalDate raisedOn,
            LocalDate familyTimeStoppedOn,
            @Pattern(regexp = "carer-notice|carer-struggles|child-unhappy|conflict|school|health|other",
                    message = "Choose why the placement is at risk.") String placementReason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final Worries worries;
    private final PlacementAtRisk atRisk;

    RaiseWorry(ChildrenInCare children, CareRecord record, Worries worries,
            PlacementAtRisk atRisk) {
        this.children = children;
        this.record = record;
        this.worries = worries;
        this.atRisk = atRisk;
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
        String ref = child.reference();
        Refused.on(LondonTime.happened("The day it was raised", a.raisedOn(), at));
        Refused.on(LondonTime.happened("The day family time was stopped", a.familyTimeStoppedOn(), at));
        Refused.on(a.voice().problem());
        boolean familyTime = "family-time".equals(a.worryKind());
        boolean placement = PLACEMENT.equals(a.worryKind());
        if (familyTime && a.familyTimeStoppedOn() == null) {
            throw new Refused("Say on which day family time was stopped.");
        }
        if (placement && a.placementReason() == null) {
            throw new Refused("Choose why the placement is at risk.");
        }
        LocalDate today = LondonTime.day(at);
        record.add(ref, a.voice().heard(today, "raiseWorry"), user);
        long id = worries.raise(ref, new Worry(a.raisedOn(), a.worryKind(), "Raised by " + a.raisedBy() + ": "
                + a.what(), placement ? "Passed on: the placement is at risk" : null, placement ? today : null), user);
        if (placement) {
            atRisk.tell(ref, Coded.of(AtRiskReason.class, a.placementReason()), a.raisedBy(), a.what(), a.raisedOn(),
                    "worry-" + id, user);
        }
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("worryKind", a.worryKind())
                .and("worryId", id).and("suspendedOn", familyTime ? a.familyTimeStoppedOn() : null));
    }
}
