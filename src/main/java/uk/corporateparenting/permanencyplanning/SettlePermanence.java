package uk.corporateparenting.permanencyplanning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.Fact.PermanencePlan;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Care has ended: the plan is achieved by the order, followed at home, or closed; no agenda keeps the child. */
@Component
class SettlePermanence implements JavaDelegate {

    private final Plans plans;
    private final Meetings meetings;
    private final Messages messages;
    private final Clock clock;

    SettlePermanence(Plans plans, Meetings meetings, Messages messages, Clock clock) {
        this.plans = plans;
        this.meetings = meetings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        String team = (String) execution.getVariable("team");
        String endedOn = (String) execution.getVariable("endedOn");
        LocalDate on = endedOn == null ? LondonTime.day(clock.instant()) : LocalDate.parse(endedOn);
        meetings.withdrawAll(ref, List.of(PutPlanOnAgenda.PANEL, PutAdoptionOnAgenda.PANEL), "care-ended");
        String agreed = plans.open(ref).map(Recorded::fact).filter(plan -> plan.agreedOn() != null)
                .map(PermanencePlan::plan).orElse(null);
        switch (EndOfCarePolicy.of(agreed, (String) execution.getVariable("endReason"))) {
            case ACHIEVED -> plans.achieved(ref, Plans.SYSTEM, on);
            case HOME -> messages.send("went-home:" + ref + ":" + on, PermanencyPlanning.WENT_HOME, ref,
                    Facts.of("homeSince", on).and("team", team));
            default -> plans.ended(ref, Plans.SYSTEM, on, "care-ended");
        }
    }
}
