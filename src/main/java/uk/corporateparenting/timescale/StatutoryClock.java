package uk.corporateparenting.timescale;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The clock of every model: {@code ${clock.due(execution, 'T02')}} for a due date or a timer,
 * {@code ${clock.warn(execution, 'T02')}} for a follow-up date. Which row counts is decided by the day on which the
 * clock started, so that a new rule does not reach back.
 */
@Component("clock")
public class StatutoryClock {

    /** What the record answers about a child who was brought in from another system: since when. */
    private static final String BROUGHT_IN_AT = "broughtInAt";
    /** How long overdue work that was brought in may still wait before it escalates. */
    private static final String BROUGHT_IN_OVERDUE = "L75";

    private final ClockTable table;
    private final DueDates dueDates;
    private final Clock now;
    private final List<TriggerSource> sources;
    private final ThreadLocal<Instant> appearedAt = new ThreadLocal<>();

    @Autowired
    StatutoryClock(ClockTable table, WorkingDays workingDays, Clock now, List<TriggerSource> sources) {
        this.table = table;
        this.dueDates = new DueDates(workingDays);
        this.now = now;
        this.sources = sources;
    }

    /** The last moment of a clock, counted from the case's own fact; null for a condition, which has no date. */
    public Date due(DelegateExecution execution, String clockId) {
        return date(dueFor(execution, clockId).dueAt());
    }

    /**
     * When lateness is told, for the timer that leads to the ladder: when the clock has run out. What had run out
     * before the child was brought in from another system is nobody's fault here: it counts anew from that day.
     */
    public Date overdue(DelegateExecution execution, String clockId) {
        Instant due = dueFor(execution, clockId).dueAt();
        String childRef = execution.getProcessBusinessKey();
        boolean ranOut = due != null && due.isBefore(now.instant());
        return date(ranOut && isBroughtInOverdue(childRef, due) ? dueFor(childRef, BROUGHT_IN_OVERDUE).dueAt() : due);
    }

    /** Whether work for this child that was due then was overdue already when the child was brought in. */
    public boolean isBroughtInOverdue(String childRef, Instant due) {
        return recorded(BROUGHT_IN_AT, childRef).map(at -> due.isBefore(Start.read(BROUGHT_IN_OVERDUE, at).at()
                .toInstant())).orElse(false);
    }

    /** When to warn, for a follow-up date; null where nothing warns. */
    public Date warn(DelegateExecution execution, String clockId) {
        return date(dueFor(execution, clockId).warnAt());
    }

    /**
     * When recurring work is put in front of somebody, for the timer that waits until then; now, where the row names no
     * such time.
     */
    public Date opens(DelegateExecution execution, String clockId) {
        Instant opens = dueFor(execution, clockId).opensAt();
        return date(opens == null ? now.instant() : opens);
    }

    /** For cases that began when models still named whom a ladder tells; the ladder finds that by itself now. */
    public String escalateTo(String clockId) {
        return null;
    }

    /** What {@link #due} and {@link #warn} say, with the rule and its source. */
    public Due dueFor(DelegateExecution execution, String clockId) {
        String trigger = trigger(clockId);
        return dueFrom(clockId, trigger == null ? null : recorded(trigger, execution.getProcessBusinessKey())
                .orElseGet(() -> execution.getVariable(trigger)));
    }

    /**
     * The same, from a fact given as an ISO date or instant.
     *
     * @param triggerIsoOrNull null or empty: the clock starts now
     */
    public Due dueFrom(String clockId, String triggerIsoOrNull) {
        return dueFrom(clockId, (Object) triggerIsoOrNull);
    }

    /**
     * Asks the clock again about work that appeared earlier: a clock that counts from the moment the work appears then
     * counts from that moment, not from now.
     */
    public <T> T countingFrom(Instant workAppearedAt, Supplier<T> question) {
        appearedAt.set(workAppearedAt);
        try {
            return question.get();
        } finally {
            appearedAt.remove();
        }
    }

    /** The row in force for a clock started on a day. */
    public Timescale rule(String clockId, LocalDate startedOn) {
        return table.find(clockId, startedOn)
                .orElseThrow(() -> new BadClock(clockId, "not in the table for a start on " + startedOn));
    }

    /** The same for a child of the record, outside a model: nothing of a running case is known. */
    public Due dueFor(String childRef, String clockId) {
        String trigger = trigger(clockId);
        return dueFrom(clockId, trigger == null ? null : recorded(trigger, childRef).orElse(null));
    }

    /** The fact or process variable that starts a clock; null: the moment the work appears. */
    public String trigger(String clockId) {
        return rule(clockId, today()).trigger();
    }

    /** Every row, superseded and future ones too, in the order of the table. */
    public List<Timescale> all() {
        return table.all();
    }

    private Due dueFrom(String clockId, Object trigger) {
        Start start = trigger == null || trigger.toString().isBlank()
                ? Start.at(Objects.requireNonNullElseGet(appearedAt.get(), now::instant))
                : Start.read(clockId, trigger);
        return dueDates.of(rule(clockId, start.day()), start);
    }

    /** The record goes before the variables of a case, so that a corrected fact moves what is counted from it. */
    private Optional<Object> recorded(String trigger, String childRef) {
        return childRef == null ? Optional.empty()
                : sources.stream().flatMap(source -> source.start(trigger, childRef).stream()).findFirst();
    }

    private LocalDate today() {
        return Start.at(now.instant()).day();
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
