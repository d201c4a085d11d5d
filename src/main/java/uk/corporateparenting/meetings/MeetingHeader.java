package uk.corporateparenting.meetings;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.ScreenPart;

/** Above the work of a meeting stands the meeting, where a child's work has the child. */
@Component
@Order(10)
class MeetingHeader implements ScreenPart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Meetings meetings;

    MeetingHeader(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        if (task.childRef() != null && task.childRef().startsWith("MT-")) {
            meetings.find(task.childRef()).ifPresent(meeting -> screen.put("childHeader", header(meeting)));
        }
    }

    private static String header(Meeting meeting) {
        return "### " + Markdown.plain(meeting.panel().name()) + " · " + meeting.reference() + "\n\n"
                + DAY.format(meeting.meetsOn())
                + (meeting.meetsAt() == null ? "" : ", " + meeting.meetsAt())
                + (meeting.place() == null ? "" : ", " + Markdown.plain(meeting.place()))
                + (meeting.outOfCycle() ? " · **urgent, out of the cycle**" : "")
                + " · [Open the meeting](/meetings/" + meeting.reference() + ")";
    }
}
