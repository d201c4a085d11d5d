package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The young person reads the whole plan, says what they think, and agrees or says why not. */
@Component
class ReadPathwayPlan implements TaskForm<ReadPathwayPlan.Answers> {

    record Answers(
            @NotNull(message = "Write what the young person thinks of the plan.") String ownWords,
            @NotNull(message = "Write what happens if everything goes wrong.") String contingency,
            @NotNull(message = "Say whether everything is right.") YesNo right,
            String changes,
            @Pattern(regexp = "yes|no", message = "Say whether the young person agrees.") String agreed,
            String whyNotAgreed) {
    }

    private final PathwayPlans plans;
    private final PathwayRecord kept;

    ReadPathwayPlan(PathwayPlans plans, PathwayRecord kept) {
        this.plans = plans;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("wholePlan", plans.whole(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean right = YesNo.isYes(a.right());
        boolean agreed = "yes".equals(a.agreed());
        if (!right && a.changes() == null) {
            throw new Refused("Say what has to change.");
        }
        if (right && !plans.empty(task.childRef()).isEmpty()) {
            throw new Refused("Some areas are still empty. Write them first.");
        }
        if (right && (a.agreed() == null || !agreed && a.whyNotAgreed() == null)) {
            throw new Refused("Say whether the young person agrees, and if not, why.");
        }
        kept.heard(task, new ChildVoice(a.ownWords(), "spoken", null));
        kept.decided(task, !right ? "write-again" : agreed ? "agreed" : "not-agreed",
                right ? a.ownWords() : a.changes(), a.whyNotAgreed());
        if (right) {
            kept.add(task, new Fact.PathwayPlan(LondonTime.day(task.at()), null, null, agreed, a.whyNotAgreed(),
                    a.ownWords(), a.contingency()));
        }
        return Facts.of("planRight", right);
    }
}
