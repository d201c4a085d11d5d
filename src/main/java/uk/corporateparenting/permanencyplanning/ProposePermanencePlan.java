package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.SiblingDecisions;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The plan for permanence in its three parts: attachment, stability, commitment. */
@Component
class ProposePermanencePlan implements TaskForm<ProposePermanencePlan.Answers> {

    record Answers(
            @NotNull(message = "Choose the plan you propose.")
            @Pattern(regexp = "return-home|family-and-friends|special-guardianship|child-arrangements|adoption|"
                    + "long-term-fostering|residential|care-at-home|adulthood",
                    message = "Choose the plan you propose.")
            String plan,
            @Pattern(regexp = "return-home|family-and-friends|special-guardianship|child-arrangements|adoption|"
                    + "long-term-fostering|residential|care-at-home|adulthood",
                    message = "Choose one.")
            String alongside,
            @NotNull(message = "Say why this one and not the others.")
            String why,
            @NotNull(message = "Write about attachment: who the child belongs with.")
            String attachment,
            @NotNull(message = "Write about stability: home, school and friends.")
            String stability,
            @NotNull(message = "Write about commitment: who has promised to be there.")
            String commitment,
            @NotNull(message = "Say by when it should be reached.")
            LocalDate targetOn,
            String stepDown,
            YesNo consent,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;
    private final SiblingDecisions siblings;

    ProposePermanencePlan(Plans plans, Decisions decided, SiblingDecisions siblings) {
        this.plans = plans;
        this.decided = decided;
        this.siblings = siblings;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("optionWords", plans.sideBySide(task.childRef()))
                .put("siblingWords", siblings.words(task.childRef(), task.user()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        Refused.on(ProposalPolicy.problem(a.plan(), a.alongside(), plans.options(ref).stream()
                .map(Fact.PermanenceOption::option).toList(), a.targetOn(), LondonTime.day(task.at()),
                a.stepDown(), a.consent()));
        plans.refuseTooYoung(ref, a.plan(), task.at());
        decided.decided(task, a.voice(), a.plan(), a.why(), a.stepDown());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        plans.propose(ref, new Fact.PermanencePlan(LondonTime.day(task.at()), a.plan(), a.alongside(), a.attachment(),
                a.stability(), a.commitment(), a.why(), a.targetOn(), null, null, null, null, null, null), task.user());
        return Facts.of("permanencePlan", a.plan()).and("permanenceRoute", plans.choice(a.plan()).get("route"))
                .and("parentsConsent", YesNo.isYes(a.consent()));
    }
}
