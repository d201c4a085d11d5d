package uk.corporateparenting.leavingcarepathway;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Messages;

/** Where young people live or will live after care. */
@Component
class LeaverHomes {

    private final CareRecord record;
    private final Messages messages;

    LeaverHomes(CareRecord record, Messages messages) {
        this.record = record;
        this.messages = messages;
    }

    /** The plan for 18 for a text view. */
    String plan(String childRef) {
        return record.latest(childRef, Fact.HomePlan.class).map(Recorded::fact).map(plan -> "#### The home at 18\n\n"
                + PathwayPlans.capital(plan.option().meaning()) + ". " + Markdown.plain(plan.detail())
                + (plan.settingUpPounds() == null ? "" : "\n\nSetting-up money: **£" + plan.settingUpPounds() + "**, "
                        + Markdown.plain(plan.settingUpPlan()))
                + (plan.approvedBy() == null ? "\n\nNot approved yet." : "")).orElse("No home was planned.");
    }

    /** Why a safe home is looked for, for a text view. */
    String crisis(String childRef) {
        return "#### Why\n\n" + record.current(childRef, Fact.Decision.class).stream().map(Recorded::fact)
                .filter(d -> List.of("planHome", "recordAdvisorContact").contains(d.kind())).findFirst()
                .map(d -> Markdown.plain(d.reason())).orElse("The home is not safe.")
                + record.latest(childRef, Fact.HousingReferral.class).map(Recorded::fact).map(r -> "\n\nLast referral: "
                        + Markdown.plain(r.district()) + ", " + LondonTime.inWords(r.referredOn())).orElse("");
    }

    /** Somebody lives in a new home after care: the visits count anew from there. */
    void began(CaseTask task, Fact.LeaverHome home) {
        record.add(task.childRef(), home, task.user());
        messages.send("leaver-home-started:" + task.taskId(), LeavingCarePathway.HOME_STARTED, task.childRef(),
                Facts.none());
    }
}
