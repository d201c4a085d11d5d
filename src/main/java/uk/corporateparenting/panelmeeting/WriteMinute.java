package uk.corporateparenting.panelmeeting;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What was said and agreed about one child. */
@Component
class WriteMinute implements TaskForm<WriteMinute.Answers> {

    record Answers(@NotNull(message = "Write what was said and agreed.") String words) {
    }

    private final Meetings meetings;
    private final AgendaItems agenda;

    WriteMinute(Meetings meetings, AgendaItems agenda) {
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Meeting meeting = meetings.of(task.childRef());
        String item = task.text("minuteOf");
        screen.put("agendaItem", meeting.items().stream().filter(one -> one.id().equals(item)).findFirst()
                .map(one -> "**" + Markdown.plain(agenda.words(one)) + "**"
                        + (one.quorate() ? "" : "\n\nThere was no quorum for this child.")).orElse(""));
        meeting.minutes().stream().filter(minute -> minute.itemId().equals(item)).findFirst()
                .ifPresent(minute -> screen.put("words", minute.words()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        meetings.minute(task.childRef(), task.text("minuteOf"), a.words(), task.user());
        return Facts.none();
    }
}
