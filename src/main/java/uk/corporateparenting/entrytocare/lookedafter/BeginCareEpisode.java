package uk.corporateparenting.entrytocare.lookedafter;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Days;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.Recorded;
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
    private final Messages messages;
    private final Lapses lapses;

    BeginCareEpisode(CareRecord record, Messages messages, Lapses lapses) {
        this.record = record;
        this.messages = messages;
        this.lapses = lapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        LegalStatusCode basis = Coded.of(LegalStatusCode.class, text(execution, "legalBasis"));
        LocalDate enteredOn = record.latest(ref, CareEpisode.class).map(Recorded::fact)
                .filter(episode -> episode.endedOn() == null).map(CareEpisode::startedOn)
                .orElseGet(() -> begin(ref, basis, execution));
        execution.setVariable("enteredCareOn", enteredOn.toString());
        execution.setVariable("lookedAfter", true);
        messages.send("looked-after:" + ref + ":" + enteredOn, "child.looked-after", ref,
                Facts.of("legalBasis", basis.code()).and("enteredCareOn", enteredOn)
                        .and("team", text(execution, "team")).and("wayIn", text(execution, "wayIn")));
        if (!isPowerWatchedHere(execution)) {
            lapses.watchStatus(ref, text(execution, "team"));
        }
        lapses.watchPlacement(ref, text(execution, "team"));
    }

    /** The case that called this one decides about the emergency power itself, hour by hour. */
    private static boolean isPowerWatchedHere(DelegateExecution execution) {
        DelegateExecution caller = execution.getSuperExecution();
        return caller != null && caller.getVariable("powerClock") != null;
    }

    private LocalDate begin(String ref, LegalStatusCode basis, DelegateExecution execution) {
        LocalDate from = EntryPolicy.isUnderOrder(basis) ? orderDay(ref, basis)
                : Days.of(Instant.parse(text(execution, "movedInAt")));
        Decision authorised = record.current(ref, Decision.class).stream().map(Recorded::fact)
                .filter(d -> AUTHORISED_IN.equals(d.kind()) && "authorised".equals(d.outcome())).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody authorised the entry"));
        record.add(ref, new CareEpisode(from, basis, Coded.of(NeedCode.class, text(execution, "categoryOfNeed")),
                authorised.decidedBy(), authorised.reason(), null, null), SYSTEM);
        return from;
    }

    private LocalDate orderDay(String ref, LegalStatusCode basis) {
        return record.current(ref, LegalStatus.class).stream().map(Recorded::fact)
                .filter(status -> status.code() == basis && status.endedAt() == null).findFirst()
                .map(status -> Days.of(status.startsAt()))
                .orElseThrow(() -> new IllegalStateException("The order is not on the record"));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
