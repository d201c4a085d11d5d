package uk.corporateparenting.escalation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.Due;
import uk.corporateparenting.timescale.LondonTime;
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

    private static final int HOURS_UNTIL_DAYS = 48;

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
        List<Escalations.Step> steps = escalations.of(task.processId());
        Instant since = steps.stream().map(Escalations.Step::lateSince).filter(Objects::nonNull).findFirst().orElse(null);
        boolean isLate = since != null && !since.isAfter(task.at());
        // What has no date, or is due later, is told before it happens, not because it is late.
        screen.put("escalationTitle", (isLate ? "Late: " : "") + Markdown.plain(late.name()));
        screen.put("escalationWhy", "It has to be done " + Markdown.plain(late.rule()) + " ("
                + Markdown.plain(late.source()) + "; clock " + Markdown.plain(late.clockId()) + "). "
                + lateness(since, task.at())
                + "The work is still open and goes on; you say what is done about it.\n\n" + next(task));
        screen.put("escalationHistory", history(steps));
    }

    private static String lateness(Instant since, Instant now) {
        if (since == null) {
            return "";
        }
        String when = Markdown.plain(LondonTime.inAList(since));
        return since.isAfter(now) ? "It is due by " + when + ". "
                : "It was due by " + when + ": **" + howLong(Duration.between(since, now)) + " late**. ";
    }

    private static String howLong(Duration late) {
        if (late.toHours() < 1) {
            return "less than an hour";
        }
        boolean inHours = late.toHours() < HOURS_UNTIL_DAYS;
        long count = inHours ? late.toHours() : late.toDays();
        return count + (inHours ? " hour" : " day") + (count == 1 ? "" : "s");
    }

    private static String next(CaseTask task) {
        Role now = Role.of(task.text("escalatedTo"));
        // A ladder that was raised under an earlier model does not know its rungs yet.
        Optional<Role> above = Optional.ofNullable(task.text("ladder")).flatMap(cell -> Ladder.of(cell).after(now));
        return above.map(role -> "If you do not answer by the day it is due, it goes to the "
                + Markdown.plain(role.plainName().toLowerCase(Locale.ROOT)) + ".")
                .orElse("Nobody is above you: it stays with you until it is answered or the work is done.");
    }

    private static String history(List<Escalations.Step> steps) {
        return IntStream.range(0, steps.size()).mapToObj(n -> "- " + Markdown.plain(LondonTime.inAList(steps.get(n).at()))
                + ": told to the " + Markdown.plain(Role.of(steps.get(n).role()).plainName().toLowerCase(Locale.ROOT))
                + (n < steps.size() - 1 ? ", who did not answer in time" : "")).collect(Collectors.joining("\n"));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (a.doneBy().isBefore(LondonTime.day(task.at()))) {
            throw new Refused("The day by which it will be done has passed.");
        }
        escalations.answer(task.processId(), task.childRef(), task.text("escalationClock"), task.text("escalatedFrom"),
                task.text("escalatedTo"), task.user(), a.action());
        return Facts.none();
    }
}
