package uk.corporateparenting.rightsandworries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Worry;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;

/** Worries on the record: each is raised once, and settled by a fact that takes its place. */
@Component
class Worries {

    private final CareRecord record;

    Worries(CareRecord record) {
        this.record = record;
    }

    long raise(String childRef, Worry worry, String by) {
        return record.add(childRef, worry, by);
    }

    /** The worry this case is about. */
    Worry of(CaseTask task) {
        return standing(task.childRef(), task.number("worryId"))
                .orElseThrow(() -> new Refused("This worry is no longer on the record.")).fact();
    }

    /** Fills {@code {{worry}}} and {@code {{raisedWords}}}. */
    void show(CaseTask task, Screen screen) {
        Worry worry = of(task);
        screen.put("worry", Markdown.plain(worry.what()));
        screen.put("worryOutcome", worry.outcome() == null ? "Nothing yet." : Markdown.plain(worry.outcome()));
    }

    /** What came of it so far; it stays open. */
    Facts goesOn(CaseTask task, String outcome) {
        return Facts.of("worryId", next(task.childRef(), task.number("worryId"), outcome, null, task.user()));
    }

    /** What became of it, from today. */
    Facts settle(CaseTask task, String outcome) {
        return Facts.of("worryId", next(task.childRef(), task.number("worryId"), outcome, LondonTime.day(task.at()),
                task.user()));
    }

    /** The same without a person: nothing where it is settled already. */
    void settle(String childRef, Number id, String outcome, LocalDate on, String by) {
        standing(childRef, id).filter(kept -> kept.fact().settledOn() == null)
                .ifPresent(kept -> next(childRef, id, outcome, on, by));
    }

    private long next(String childRef, Number id, String outcome, LocalDate settledOn, String by) {
        Recorded<Worry> kept = standing(childRef, id)
                .orElseThrow(() -> new Refused("This worry is no longer on the record."));
        Worry w = kept.fact();
        String story = w.outcome() == null ? outcome : w.outcome() + "\n" + outcome;
        return record.add(childRef, new Worry(w.raisedOn(), w.kind(), w.what(), story, settledOn), by, kept.id());
    }

    private Optional<Recorded<Worry>> standing(String childRef, Number id) {
        long number = id == null ? 0 : id.longValue();
        List<Recorded<Worry>> all = record.current(childRef, Worry.class);
        return all.stream().filter(kept -> kept.id() == number).findFirst()
                .or(() -> all.stream().filter(kept -> kept.supersedes() != null && kept.supersedes() == number)
                        .findFirst());
    }
}
