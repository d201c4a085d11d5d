package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A manager who wrote none of it approves the plan or sends it back. */
@Component
class ApprovePathwayPlan implements TaskForm<ApprovePathwayPlan.Answers> {

    record Answers(
            @NotNull(message = "Say whether you approve the plan.") YesNo approved,
            @NotNull(message = "Say why.") String reason) {
    }

    private final PathwayPlans plans;
    private final PathwayRecord kept;

    ApprovePathwayPlan(PathwayPlans plans, PathwayRecord kept) {
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
        screen.put("planThoughts", kept.last(task, Fact.PathwayPlan.class).map(Recorded::fact)
                .map(ApprovePathwayPlan::thoughts).orElse(""));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean approved = YesNo.isYes(a.approved());
        Recorded<Fact.PathwayPlan> plan = kept.last(task, Fact.PathwayPlan.class)
                .orElseThrow(() -> new Refused("There is no plan to approve."));
        Fact.PathwayPlan p = plan.fact();
        kept.decided(task, approved ? "approved" : "sent-back", a.reason(), p.contingency(), "approved");
        if (approved) {
            kept.continued(task, plan, new Fact.PathwayPlan(p.plannedOn(), LondonTime.day(task.at()), task.user(),
                    p.agreed(), p.whyNotAgreed(), p.ownWords(), p.contingency()));
        }
        return Facts.of("pathwayPlanApproved", approved);
    }

    private static String thoughts(Fact.PathwayPlan plan) {
        return "#### What the young person says\n\n“" + Markdown.plain(plan.ownWords()) + "”\n\n"
                + (Boolean.TRUE.equals(plan.agreed()) ? "They agree with the plan."
                        : "**They do not agree:** " + Markdown.plain(plan.whyNotAgreed()))
                + "\n\nIf everything goes wrong: " + Markdown.plain(plan.contingency());
    }
}
