package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The agency decision-maker decides the match (T72). */
@Component
class DecideMatch implements TaskForm<DecideMatch.Answers> {

    record Answers(
            @NotNull(message = "Say what you decide.")
            YesNo agreed,
            @NotNull(message = "Say why.")
            String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;
    private final AdoptionPlans adoption;

    DecideMatch(Plans plans, Decisions decided, AdoptionPlans adoption) {
        this.plans = plans;
        this.decided = decided;
        this.adoption = adoption;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("adviceWords", plans.adviceWords(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean agreed = YesNo.isYes(a.agreed());
        decided.decided(task, a.voice(), agreed ? "yes" : "no", a.reason(), null, plans.events(task.childRef(),
                "match-recommended").stream().findFirst().map(Fact.AdoptionEvent::outcome).orElse(null), null);
        plans.happened(task.childRef(), LondonTime.day(task.at()), "match", agreed ? "agreed" : "refused", null,
                task.user());
        if (agreed) {
            adoption.matched(task.childRef(), LondonTime.day(task.at()), task.user());
        }
        return Facts.of("matchAgreed", agreed);
    }
}
