package uk.corporateparenting.panelmeeting;

import jakarta.validation.constraints.NotNull;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Whoever was in the chair answers for the minutes. */
@Component
class ApproveMinutes implements TaskForm<ApproveMinutes.Answers> {

    record Answers(@NotNull(message = "Say whether you agree the minutes.") YesNo agreed, String whatToChange) {
    }

    private final Meetings meetings;
    private final AgendaItems agenda;

    ApproveMinutes(Meetings meetings, AgendaItems agenda) {
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
        screen.put("minutes", "**The minutes**\n\n" + meeting.minutes().stream().map(minute -> meeting.items().stream()
                        .filter(item -> item.id().equals(minute.itemId())).findFirst().map(agenda::words)
                        .map(Markdown::plain).map(words -> "**" + words + "**\n\n").orElse("")
                        + Markdown.plain(minute.words())).collect(Collectors.joining("\n\n"))
                + "\n\n[Print the minutes](/meetings/" + meeting.reference() + "/minutes.pdf)");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Meeting meeting = meetings.of(task.childRef());
        if (!meeting.presiding().orElse("").equals(task.user())) {
            throw Refused.forbidden("Only whoever was in the chair of this meeting approves its minutes.");
        }
        boolean agreed = YesNo.isYes(a.agreed());
        if (agreed) {
            meetings.minutesApproved(task.childRef(), task.user());
        } else if (a.whatToChange() == null) {
            throw new Refused("Say what has to change.");
        }
        return Facts.of("minutesAgreed", agreed);
    }
}
