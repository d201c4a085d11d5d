package uk.corporateparenting.deprivationofliberty;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The director decides whether the criteria are met and nothing less would do. */
@Component
class ApproveRestrictions implements TaskForm<ApproveRestrictions.Answers> {

    record Answers(
            @NotNull(message = "Say whether you approve the restrictions.") YesNo approved,
            LocalDate secretaryOfStateOn,
            String secretaryOfStateReference,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Restrictions restrictions;

    ApproveRestrictions(CareRecord record, Decisions decided, Restrictions restrictions) {
        this.record = record;
        this.decided = decided;
        this.restrictions = restrictions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        decided.last(task.childRef(), ProposeRestrictions.PROPOSAL).ifPresent(proposed -> {
            screen.put("proposedRestrictions", Markdown.plain(proposed.onWhatFacts()));
            screen.put("proposedCriteria", Markdown.plain(proposed.reason()));
        });
        screen.put("proposedFrom", LondonTime.inWords(Instant.parse(task.text("proposedFromAt"))));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Fact.Decision proposed = decided.last(task.childRef(), ProposeRestrictions.PROPOSAL)
                .orElseThrow(() -> new Refused("The proposal is no longer on the record."));
        Refused.on(RestrictionPolicy.ownProposal(task.user(), proposed.decidedBy()));
        boolean approved = YesNo.isYes(a.approved());
        String kind = task.text("restrictionKind");
        Instant from = Instant.parse(task.text("proposedFromAt"));
        LocalDate bornOn = record.child(task.childRef()).map(child -> child.identity().dateOfBirth()).orElse(null);
        Refused.on(LondonTime.happened("The Secretary of State's approval", a.secretaryOfStateOn(), task.at()));
        Refused.on(RestrictionPolicy.under13(DeprivationOfLiberty.SECURE.equals(kind), approved, bornOn,
                LondonTime.day(from), a.secretaryOfStateOn(), a.secretaryOfStateReference()));
        decided.decided(task, a.voice(), approved ? kind : "refused", a.reason()
                + (a.secretaryOfStateOn() == null ? "" : "\nSecretary of State: "
                + LondonTime.inWords(a.secretaryOfStateOn()) + ", " + a.secretaryOfStateReference()),
                proposed.onWhatFacts(), kind, proposed.decidedBy());
        boolean begun = !from.isAfter(task.at());
        if (approved || begun) {
            record.add(task.childRef(), new Fact.Restriction(from, kind, null, null, null, proposed.onWhatFacts(),
                    proposed.reason()), task.user());
        }
        return Facts.of("restrictionsDecision", approved ? "approved" : begun ? "refused-in-force" : "refused");
    }
}
