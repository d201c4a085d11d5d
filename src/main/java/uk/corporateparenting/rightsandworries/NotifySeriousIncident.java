package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Serious harm is notified nationally (Working Together 2023), or it is said why it need not be. */
@Component
class NotifySeriousIncident implements TaskForm<NotifySeriousIncident.Answers> {

    record Answers(
            @NotNull(message = "Say whether the incident is notified.") YesNo notified,
            LocalDate notifiedOn,
            String notificationReference,
            @NotNull(message = "Say why.") String reason,
            @NotNull(message = "Say who else was told: Ofsted, parents, the reviewing officer.") String toldElsewhere,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;

    NotifySeriousIncident(Worries worries, Decisions decided) {
        this.worries = worries;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        worries.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean notified = YesNo.isYes(a.notified());
        if (notified && a.notifiedOn() == null) {
            throw new Refused("Say on which day it was notified.");
        }
        Refused.on(LondonTime.happened("The notification", a.notifiedOn(), task.at()));
        decided.decided(task, a.voice(), notified ? "notified" : "not-notifiable", a.reason(), a.toldElsewhere());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        return worries.settle(task, notified ? "Notified on " + LondonTime.inWords(a.notifiedOn())
                + (a.notificationReference() == null ? "" : ", reference " + a.notificationReference())
                : "Not notifiable: " + a.reason());
    }
}
