package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.SiblingDecisions;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The agency decision-maker decides whether the child should be placed for adoption (T70, T72). */
@Component
class DecideAdoption implements TaskForm<DecideAdoption.Answers> {

    record Answers(
            @NotNull(message = "Say what you decide.")
            YesNo shouldBePlaced,
            @NotNull(message = "Say why.")
            String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Plans plans;
    private final Decisions decided;
    private final SiblingDecisions siblings;

    DecideAdoption(CareRecord record, Plans plans, Decisions decided, SiblingDecisions siblings) {
        this.record = record;
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
        screen.put("permanencePlanWords", plans.planWords(task.childRef()))
                .put("optionWords", plans.sideBySide(task.childRef()))
                .put("siblingWords", siblings.words(task.childRef(), task.user()))
                .put("adviceWords", plans.adviceWords(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        boolean agreed = YesNo.isYes(a.shouldBePlaced());
        decided.decided(task, a.voice(), agreed ? "should-be-placed" : "not-adoption", a.reason(),
                plans.adviceWords(ref), plans.events(ref, "adoption-recommended").stream().findFirst()
                        .map(event -> "yes".equals(event.outcome()) ? "should-be-placed" : "not-adoption").orElse(null),
                null);
        plans.happened(ref, LondonTime.day(task.at()), "decision", agreed ? "yes" : "no", null, task.user());
        if (agreed) {
            record.add(ref, new Fact.AdoptionPlan(LondonTime.day(task.at()), null, null), task.user());
            plans.agreed(ref, task.user(), LondonTime.day(task.at()));
        } else {
            plans.ended(ref, task.user(), LondonTime.day(task.at()), "refused");
        }
        return Facts.of("planAgreed", agreed).and("recommendedOn", null);
    }
}
