package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What was done for an agreed plan and what comes next, or that it is reached or cannot be. */
@Component
class RecordPermanenceStep implements TaskForm<RecordPermanenceStep.Answers> {

    record Answers(
            @NotNull(message = "Choose where the plan stands.")
            @Pattern(regexp = "step|order-made|match|home|fails", message = "Choose where the plan stands.")
            String progress,
            @NotNull(message = "Say when that was.")
            LocalDate doneOn,
            @NotNull(message = "Write what was done.")
            String what,
            String nextStep,
            String nextBy,
            LocalDate nextOn) {
    }

    private final CareRecord record;
    private final Plans plans;

    RecordPermanenceStep(CareRecord record, Plans plans) {
        this.record = record;
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("permanencePlanWords", plans.planWords(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        Refused.on(LondonTime.happened("That", a.doneOn(), task.at()));
        String achievedBy = plans.open(ref).map(plan -> plans.choice(plan.fact().plan()).get("achievedBy").toString())
                .orElse("");
        Refused.on(StepPolicy.problem(a.progress(), achievedBy, a.nextStep(), a.nextBy(), a.nextOn(), a.doneOn()));
        record.add(ref, new Fact.PermanenceStep(a.doneOn(), a.progress(), a.what(), a.nextStep(), a.nextBy(),
                a.nextOn()), task.user());
        if ("fails".equals(a.progress())) {
            plans.ended(ref, task.user(), a.doneOn(), "failed");
        }
        return Facts.of("progress", a.progress()).and("permanenceAchieved", "order-made".equals(a.progress()))
                .and("homeSince", "home".equals(a.progress()) ? a.doneOn() : null);
    }
}
