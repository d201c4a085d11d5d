package uk.corporateparenting.powerlapsing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.LapseKind;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;

/** What a watch watches, as the record shows it. */
@Component
class WhatLapses {

    /** What ends on which day. */
    record Watched(String childRef, LapseKind kind, LocalDate lapsesOn) {

        static Watched of(CaseTask task) {
            return new Watched(task.childRef(), Coded.of(LapseKind.class, task.text("lapseKind")),
                    LocalDate.parse(task.text("lapsesOn")));
        }
    }

    private final CareRecord record;
    private final LegalStanding standing;
    private final Lapses lapses;

    WhatLapses(CareRecord record, LegalStanding standing, Lapses lapses) {
        this.record = record;
        this.standing = standing;
        this.lapses = lapses;
    }

    /** The record still shows it ending on that day. */
    boolean stands(Watched w) {
        if (w.kind().isLegalStatus()) {
            return status(w).isPresent();
        }
        return w.kind().isRestriction() ? restriction(w).isPresent() : placement(w).isPresent();
    }

    Optional<LegalStatus> status(Watched w) {
        return standing.now(w.childRef()).filter(status -> LapseKind.of(status.code()) == w.kind()
                && lapses.end(w.childRef(), status).filter(w.lapsesOn()::equals).isPresent());
    }

    Optional<Recorded<Placement>> placement(Watched w) {
        return first(w, Placement.class, p -> p.endedAt() == null && w.lapsesOn().equals(p.temporaryApprovalEndsOn()));
    }

    Optional<Recorded<Restriction>> restriction(Watched w) {
        return first(w, Restriction.class, r -> r.endedAt() == null && r.endsAt() != null
                && w.lapsesOn().equals(LondonTime.day(r.endsAt())));
    }

    private <F extends Fact> Optional<Recorded<F>> first(Watched w, Class<F> kind,
            Predicate<F> which) {
        return record.current(w.childRef(), kind).stream().filter(kept -> which.test(kept.fact())).findFirst();
    }
}
