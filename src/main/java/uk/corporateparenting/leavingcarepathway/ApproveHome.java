package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A manager approves the home for 18 and the setting-up money. */
@Component
class ApproveHome implements TaskForm<ApproveHome.Answers> {

    record Answers(
            @NotNull(message = "Say whether you approve home and money.") YesNo approved,
            @NotNull(message = "Say why.") String reason) {
    }

    private final LeaverHomes homes;
    private final PathwayRecord kept;

    ApproveHome(LeaverHomes homes, PathwayRecord kept) {
        this.homes = homes;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("homePlanWords", homes.plan(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Recorded<Fact.HomePlan> plan = kept.last(task, Fact.HomePlan.class)
                .orElseThrow(() -> new Refused("There is no home to approve."));
        Fact.HomePlan p = plan.fact();
        boolean approved = YesNo.isYes(a.approved());
        kept.decided(task, approved ? "approved" : "sent-back", a.reason(), p.detail(), "approved");
        if (approved) {
            kept.continued(task, plan, new Fact.HomePlan(p.plannedOn(), p.option(), p.detail(), p.settingUpPounds(),
                    p.settingUpPlan(), p.atRisk(), task.user()));
        }
        return Facts.of("homeApproved", approved);
    }
}
