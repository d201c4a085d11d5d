package uk.corporateparenting.panelmeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The agenda goes out. */
@Component
class CirculateAgenda implements TaskForm<CirculateAgenda.Answers> {

    record Answers(
            @NotNull(message = "Say how the agenda was sent.") @Pattern(regexp = "secure-mail|portal|paper",
                    message = "Choose how the agenda was sent.") String sentBy,
            String alsoInvited) {
    }

    private final Meetings meetings;
    private final AgendaItems agenda;

    CirculateAgenda(Meetings meetings, AgendaItems agenda) {
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        agenda.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        meetings.circulated(task.childRef(), a.sentBy() + (a.alsoInvited() == null ? "" : ": " + a.alsoInvited()),
                task.user());
        return Facts.none();
    }
}
