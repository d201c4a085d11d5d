package uk.corporateparenting.escalation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.Due;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The next person up hears why work is late and says what will be done. */
@Component
class AnswerEscalation implements TaskForm<AnswerEscalation.Answers> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

    record Answers(
            @NotNull(message = "Say what will be done.") String action,
            @NotNull(message = "Say by whom.") String owner,
            @NotNull(message = "Say by when.") LocalDate doneBy,
            @NotNull(message = "Say why it was late.") String reason) {
    }

    private final Escalations escalations;
    private final StatutoryClock clock;

    AnswerEscalation(Escalations escalations, StatutoryClock clock) {
        this.escalations = escalations;
        this.clock = clock;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Due late = clock.dueFrom(task.text("escalationClock"), null);
        // What has no date is told before it happens, not because it is late.
        screen.put("escalationTitle", (late.dueAt() == null ? "" : "Late: ") + Markdown.plain(late.name()));
        screen.put("escalationWhy", "It has to be done " + Markdown.plain(late.rule()) + " ("
                + Markdown.plain(late.source()) + "). The work is still open and goes on; you say what is done about it.");
        screen.put("escalationHistory", escalations.of(task.processId()).stream()
                .map(step -> "- " + WHEN.format(step.at()) + ": told to " + Markdown.plain(Role.of(step.role()).plainName()))
                .collect(Collectors.joining("\n")));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (a.doneBy().isBefore(LocalDate.ofInstant(task.at(), LONDON))) {
            throw new Refused("The day by which it will be done has passed.");
        }
        escalations.add(task.processId(), task.childRef(), task.text("escalationClock"), task.text("escalatedFrom"),
                "answered", task.text("escalatedTo"), task.user(), a.action());
        return Facts.none();
    }
}
