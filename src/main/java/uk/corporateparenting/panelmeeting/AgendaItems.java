package uk.corporateparenting.panelmeeting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.ItemWords;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** The agenda of a meeting as its forms show it. */
@Component
public class AgendaItems {

    private final Meetings meetings;
    private final ItemWords words;
    private final Colleagues colleagues;

    AgendaItems(Meetings meetings, ItemWords words, Colleagues colleagues) {
        this.meetings = meetings;
        this.words = words;
        this.colleagues = colleagues;
    }

    /** For the model: one minute each for the children who were reached. */
    public List<String> reached(DelegateExecution execution) {
        return meetings.of(execution.getProcessBusinessKey()).items().stream().filter(Meetings.Item::reached)
                .map(Meetings.Item::id).toList();
    }

    Meeting show(CaseTask task, Screen screen) {
        Meeting meeting = meetings.of(task.childRef());
        List<Meetings.Item> items = meeting.items();
        screen.put("agenda", items.isEmpty() ? "No child stands on the agenda." : "**The agenda**\n\n"
                + IntStream.range(0, items.size()).mapToObj(n -> n + 1 + ". " + Markdown.plain(words.of(items.get(n))))
                .collect(Collectors.joining("\n"))
                + "\n\n[Print the agenda](/meetings/" + meeting.reference() + "/agenda.pdf)");
        return meeting;
    }

    String name(String userId) {
        return colleagues.name(userId);
    }

    Screen.Option option(Meeting.Member member) {
        return new Screen.Option(member.userId(),
                name(member.userId()) + ", " + Role.of(member.role()).plainName());
    }

    Screen.Option option(Meetings.Item item) {
        return new Screen.Option(item.id(), words.of(item));
    }

    String words(Meetings.Item item) {
        return words.of(item);
    }
}
