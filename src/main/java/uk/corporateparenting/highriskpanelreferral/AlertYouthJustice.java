package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PoliceCallOut;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Youth justice hears early, while a way out of court is still open. */
@Component
class AlertYouthJustice implements TaskForm<AlertYouthJustice.Answers> {

    record Answers(
            @NotNull(message = "Say when you alerted youth justice.") LocalDate alertedOn,
            @NotNull(message = "Say whom.") String alertedWhom,
            @NotNull(message = "Say what you ask for.") @Pattern(regexp = "no-further-action|out-of-court|support",
                    message = "Choose what you ask for.") String diversion,
            @NotNull(message = "Say why.") String reason) {
    }

    private final CallOuts callOuts;
    private final CareRecord record;

    AlertYouthJustice(CallOuts callOuts, CareRecord record) {
        this.callOuts = callOuts;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        callOuts.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The alert", a.alertedOn(), task.at()));
        Recorded<PoliceCallOut> kept = callOuts.of(task);
        PoliceCallOut call = kept.fact();
        record.add(task.childRef(), new PoliceCallOut(call.calledAt(), call.home(), call.calledBy(), call.whatHappened(),
                call.arrested(), call.tenPoints(), call.learned(), a.alertedOn()), task.user(), kept.id());
        return Facts.none();
    }
}
