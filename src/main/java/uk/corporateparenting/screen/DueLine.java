package uk.corporateparenting.screen;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.escalation.Ladders;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.timescale.Timescale;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.ScreenPart;

/** By when, under which rule, from which source, and who hears when it is late. */
@Component
@Order(2)
class DueLine implements ScreenPart {

    /** The ladder's own work says on its form who is next. */
    private static final String LADDER = "T-ESC";

    private final StatutoryClock clock;
    private final Ladders ladders;

    DueLine(StatutoryClock clock, Ladders ladders) {
        this.clock = clock;
        this.ladders = ladders;
    }

    @Override
    public boolean isForExtracts() {
        return true;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("dueLine", task.clock() == null || task.dueAt() == null ? "No date is set for this work."
                : line(lateness(task), task.dueAt(), clock.rule(task.clock(), LondonTime.day(task.at())))
                        + (LADDER.equals(task.clock()) ? "" : ifLate(task)));
    }

    /** What was late before the child came in from another system was not late here. */
    private String lateness(CaseTask task) {
        return !task.dueAt().isBefore(task.at()) ? "Due "
                : clock.isBroughtInOverdue(task.childRef(), task.dueAt()) ? "Brought in overdue: was due "
                : "Overdue: was due ";
    }

    private static String line(String lateness, Instant due, Timescale rule) {
        return "**" + lateness + LondonTime.inWords(due) + "** · "
                + Markdown.plain(rule.rule()) + " · " + Markdown.plain(rule.source())
                + (rule.status() == Timescale.Status.UNCONFIRMED ? " (unconfirmed: a setting of this council)" : "");
    }

    private String ifLate(CaseTask task) {
        Role first = ladders.of(task.process(), task.clock(), task.text("panel")).rungs().get(0);
        return " · if late, it goes to the " + Markdown.plain(first.plainName().toLowerCase());
    }
}
