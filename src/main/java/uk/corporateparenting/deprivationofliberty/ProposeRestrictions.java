package uk.corporateparenting.deprivationofliberty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** A social worker proposes to restrict a child's liberty, and shows why nothing less would do. */
@Component
class ProposeRestrictions implements StartForm<ProposeRestrictions.Answers> {

    static final String PROPOSAL = "proposeRestrictions";

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Choose what you propose.") @Pattern(
                    regexp = "secure-accommodation|deprivation-of-liberty", message = "Choose what you propose.")
            String restrictionKind,
            @NotNull(message = "Say from when.") LocalDateTime restrictedFrom,
            @NotNull(message = "Write which restrictions.") String restrictions,
            @NotNull(message = "Write which criteria are met, and how you know.") String criteria,
            @NotNull(message = "Write which less restrictive ways were tried, and why they are not enough.")
            String lessRestrictive,
            @NotNull(message = "Say whether an advocate was with the child.") YesNo advocate,
            String whyNoAdvocate,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final Restrictions restrictions;

    ProposeRestrictions(ChildrenInCare children, CareRecord record, Restrictions restrictions) {
        this.children = children;
        this.record = record;
        this.restrictions = restrictions;
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
        Refused.on(a.voice().problem());
        if (!YesNo.isYes(a.advocate()) && a.whyNoAdvocate() == null) {
            throw new Refused("Say why no advocate was with the child.");
        }
        if (restrictions.lasting(ref).isPresent()) {
            throw Refused.conflict("A restriction stands on the record already. End that one first.");
        }
        record.add(ref, a.voice().heard(LondonTime.day(at), PROPOSAL), user);
        record.add(ref, new Fact.Decision(at, PROPOSAL, a.restrictionKind(), a.criteria() + "\nLess restrictive: "
                + a.lessRestrictive(), a.restrictions(), null, null, user, false), user);
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("restrictionKind", a.restrictionKind())
                .and("proposedFromAt", LondonTime.at(a.restrictedFrom())));
    }
}
