package uk.corporateparenting.permanencyplanning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** Tells the other processes that a plan is agreed. */
@Component
class AnnouncePermanenceAgreed implements JavaDelegate {

    private final Plans plans;
    private final Messages messages;

    AnnouncePermanenceAgreed(Plans plans, Messages messages) {
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        plans.open(ref).ifPresent(plan -> messages.send("permanence-agreed:" + ref + ":" + plan.id(),
                PermanencyPlanning.AGREED, ref, Facts.of("permanencePlan", plan.fact().plan())
                        .and("team", execution.getVariable("team"))));
    }
}
