package uk.corporateparenting.placementmove;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What a move leaves to be done: the goodbye, authority and consents, the plans of brothers and sisters, school. */
@Component
class RenewAfterMove implements TaskForm<RenewAfterMove.Answers> {

    record Answers(
            @NotNull(message = "Say how the child said goodbye.") String goodbye,
            @NotNull(message = "Say whether it is settled who may decide what.") YesNo authorityRenewed,
            @NotNull(message = "Say whether the consents were renewed.") YesNo consentsRenewed,
            String whyNotRenewed,
            @NotNull(message = "Say whether the plans of brothers and sisters were read again.")
            @Pattern(regexp = "read|none", message = "Say whether the plans of brothers and sisters were read again.")
            String siblingsPlans,
            String siblingsChanges,
            @NotNull(message = "Say what happens with school.") @Pattern(regexp = "same|changes|no-place|not-at-school",
                    message = "Say what happens with school.") String school,
            String schoolNote,
            String childSays, String childSaysHow, String whyNoChildView) {

        String facts() {
            return String.join("\n", "Authority renewed: " + words(authorityRenewed),
                    "Consents renewed: " + words(consentsRenewed) + (whyNotRenewed == null ? "" : ", " + whyNotRenewed),
                    "Brothers and sisters: " + ("none".equals(siblingsPlans) ? "none" : "plans read again")
                            + (siblingsChanges == null ? "" : ", " + siblingsChanges),
                    "School: " + school + (schoolNote == null ? "" : ", " + schoolNote));
        }

        private static String words(YesNo answer) {
            return answer == YesNo.YES ? "yes" : "no";
        }
    }

    private final Decisions decided;
    private final Proposals proposals;

    RenewAfterMove(Decisions decided, Proposals proposals) {
        this.decided = decided;
        this.proposals = proposals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposalWords", proposals.words(task, ProposeMove.KIND));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(MovePolicy.renewal(a.authorityRenewed(), a.consentsRenewed(), a.whyNotRenewed()));
        if (!"same".equals(a.school()) && !"not-at-school".equals(a.school()) && a.schoolNote() == null) {
            throw new Refused("Say which school, from when, and who told the virtual school.");
        }
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()), "renewed",
                "Goodbye: " + a.goodbye(), a.facts());
        return Facts.none();
    }
}
