package uk.corporateparenting.panelmeeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** When, where, under whom: and the members are written down with it. */
@Component
class SetAgenda implements TaskForm<SetAgenda.Answers> {

    record Answers(
            @NotNull(message = "Say when the meeting begins.") LocalDateTime meetsAt,
            @NotNull(message = "Say where.") String place,
            @NotNull(message = "Say who chairs.") String chair,
            String deputy, String note) {
    }

    private final Meetings meetings;
    private final AgendaItems agenda;
    private final RoleHolders holders;

    SetAgenda(Meetings meetings, AgendaItems agenda, RoleHolders holders) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.holders = holders;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Meeting meeting = agenda.show(task, screen);
        screen.options("meetingChairs", holders.of(meeting.panel().chairRole()).stream()
                .map(person -> new Screen.Option(person, agenda.name(person))).toList());
        screen.put("meetsAt", meeting.meetsOn().atTime(10, 0).toString());
        screen.put("chair", meeting.chair());
        screen.put("deputy", meeting.deputy());
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Meeting meeting = meetings.of(task.childRef());
        LocalDate day = a.meetsAt().toLocalDate();
        Refused.on(problem(a, day, LondonTime.day(task.at())));
        if (!holders.has(a.chair(), meeting.panel().chairRole().group())
                || a.deputy() != null && !holders.has(a.deputy(), meeting.panel().chairRole().group())) {
            throw new Refused("Chair and deputy have to be among those who chair this panel.");
        }
        meetings.arrange(task.childRef(), day, a.meetsAt().toLocalTime(), a.place(), a.chair(), a.deputy(), a.note(),
                task.user());
        return Facts.of("meetingOn", day);
    }

    private static Optional<String> problem(Answers a, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Optional.of("The meeting cannot be planned for a day that has passed.");
        }
        return a.chair().equals(a.deputy()) ? Optional.of("Chair and deputy have to be two people.") : Optional.empty();
    }
}
