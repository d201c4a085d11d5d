package uk.corporateparenting.legalstatuschange;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.legalstatuschange.StatusPolicy.Proposed;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.timescale.LondonTime;

/** The change as it was recorded, put together from the case and the record. */
@Component
class StatusChange {

    private final CareRecord record;
    private final LegalStanding standing;
    private final Proposals proposals;

    StatusChange(CareRecord record, LegalStanding standing, Proposals proposals) {
        this.record = record;
        this.standing = standing;
        this.proposals = proposals;
    }

    LegalStatus of(String ref, String code, String from, String endsAt) {
        Optional<Decision> proposal = proposals.last(ref, RecordLegalStatus.KIND);
        return new LegalStatus(Instant.parse(from), Coded.of(LegalStatusCode.class, code),
                endsAt == null ? null : Instant.parse(endsAt), null,
                proposal.map(Decision::reason).filter(court -> !court.equals(RecordLegalStatus.NO_COURT)).orElse(null),
                proposal.map(Decision::onWhatFacts).orElse(null));
    }

    /** Whether it still fits the record, which may have changed since it was recorded. */
    Optional<String> problem(String ref, String code, String from, String endsAt, Instant now) {
        LegalStatus next = of(ref, code, from, endsAt);
        Child child = record.child(ref).orElseThrow(() -> new IllegalStateException("No record of the child"));
        if (!child.isLookedAfter()) {
            return Optional.of("The child is not in care any more.");
        }
        return StatusPolicy.problem(new Proposed(next.code(), next.startsAt(), next.endsAt(), next.court()),
                standing.now(ref).orElse(null), LondonTime.at(child.careEpisode().startedOn().atStartOfDay()), now);
    }
}
