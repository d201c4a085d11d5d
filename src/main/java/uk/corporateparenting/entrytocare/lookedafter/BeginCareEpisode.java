package uk.corporateparenting.entrytocare.lookedafter;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.TeamAllocation;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * The child is looked after: under an order from the day of the order, even at home; accommodated, once 24 hours have
 * passed, counted from the first day (Children Act 1989, section 22(1) and (2)).
 */
@Component
class BeginCareEpisode implements JavaDelegate {

    static final String SYSTEM = "system";

    private static final String AUTHORISED_IN = "authoriseEntry";

    private final CareRecord record;
    private final LegalStanding standing;
    private final Messages messages;
    private final Lapses lapses;

    BeginCareEpisode(CareRecord record, LegalStanding standing, Messages messages, Lapses lapses) {
        this.record = record;
        this.standing = standing;
        this.messages = messages;
        this.lapses = lapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        // What stands now: since the entry was authorised, an agreement or an order may have followed the first power.
        LegalStatus now = standing.now(ref)
                .orElseThrow(() -> new IllegalStateException("No legal basis stands on the record"));
        LegalStatusCode basis = now.code();
        LocalDate enteredOn = record.latest(ref, CareEpisode.class).map(Recorded::fact)
                .filter(episode -> episode.endedOn() == null).map(CareEpisode::startedOn)
                .orElseGet(() -> begin(ref, now, execution));
        execution.setVariable("enteredCareOn", enteredOn.toString());
        execution.setVariable("legalBasis", basis.code());
        execution.setVariable("lookedAfter", true);
        messages.send("looked-after:" + ref + ":" + enteredOn, "child.looked-after", ref,
                Facts.of("legalBasis", basis.code()).and("enteredCareOn", enteredOn)
                        .and("team", text(execution, "team")).and("wayIn", text(execution, "wayIn")));
        if (!isShortBreaks(basis)) {
            messages.send("permanence-owed:" + ref + ":" + enteredOn, "permanence.owed", ref,
                    Facts.of("team", text(execution, "team")));
        }
        if (!isPowerWatchedHere(execution)) {
            lapses.watchStatus(ref, text(execution, "team"));
        }
        lapses.watchPlacement(ref, text(execution, "team"));
    }

    /** A child in short breaks lives with their family. */
    private static boolean isShortBreaks(LegalStatusCode basis) {
        return basis == LegalStatusCode.V3 || basis == LegalStatusCode.V4;
    }

    /** The case that called this one decides about the emergency power itself, hour by hour. */
    private static boolean isPowerWatchedHere(DelegateExecution execution) {
        DelegateExecution caller = execution.getSuperExecution();
        return caller != null && caller.getVariable("powerClock") != null;
    }

    private LocalDate begin(String ref, LegalStatus now, DelegateExecution execution) {
        LocalDate from = firstDay(now, LondonTime.day(Instant.parse(text(execution, "movedInAt"))));
        Decision authorised = record.current(ref, Decision.class).stream().map(Recorded::fact)
                .filter(d -> AUTHORISED_IN.equals(d.kind()) && "authorised".equals(d.outcome())).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody authorised the entry"));
        record.add(ref, new CareEpisode(from, now.code(), Coded.of(NeedCode.class, text(execution, "categoryOfNeed")),
                authorised.decidedBy(), authorised.reason(), null, null), SYSTEM);
        record.add(ref, new TeamAllocation(LondonTime.startOf(from), text(execution, "team")), SYSTEM);
        return from;
    }

    /** A child who was accommodated when the order was made, and stayed, counts from the first day of that. */
    static LocalDate firstDay(LegalStatus now, LocalDate movedIn) {
        LocalDate ordered = LondonTime.day(now.startsAt());
        return now.code().isLookedAfterAtOnce() && ordered.isBefore(movedIn) ? ordered : movedIn;
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
