package uk.corporateparenting.permanencyplanning;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.YesNo;

/** What the adoption panel recommended, written down by whoever was in the chair; T72 starts with the final minutes. */
@Component
class PanelRecommendation {

    private final Plans plans;
    private final Meetings meetings;

    PanelRecommendation(Plans plans, Meetings meetings) {
        this.plans = plans;
        this.meetings = meetings;
    }

    Facts keep(CaseTask task, String kind, YesNo recommended, String reason, LocalDate minutesOn) {
        Refused.on(meetings.of(task.text("meeting")).whyNotDecide(task.childRef(), task.user()));
        Refused.on(LondonTime.happened("That", minutesOn, task.at()));
        plans.happened(task.childRef(), minutesOn, kind, YesNo.isYes(recommended) ? "yes" : "no", reason, task.user());
        return Facts.of("recommendedOn", minutesOn);
    }
}
