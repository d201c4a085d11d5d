package uk.corporateparenting.deprivationofliberty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Meeting;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Refused;

/** Restrictions of the child's liberty, on the record. */
@Component
class Restrictions {

    static final String CRITERIA_REVIEW = "criteria-review";

    private final CareRecord record;

    Restrictions(CareRecord record) {
        this.record = record;
    }

    /** The restriction that lasts. */
    Optional<Recorded<Restriction>> lasting(String childRef) {
        return record.current(childRef, Restriction.class).stream().filter(kept -> kept.fact().endedAt() == null)
                .findFirst();
    }

    Recorded<Restriction> now(String childRef) {
        return lasting(childRef).orElseThrow(() -> new Refused("No restriction stands on the record any more."));
    }

    /** From when the hours without authority count, where a restriction lasts. */
    Optional<Instant> unauthorisedFrom(String childRef) {
        List<Recorded<Restriction>> all = record.current(childRef, Restriction.class);
        return lasting(childRef).map(kept -> isSecure(kept.fact()) ? RestrictionPolicy.countedFrom(
                kept.fact().startsAt(), all.stream().filter(other -> other.id() != kept.id()).map(Recorded::fact)
                        .filter(other -> isSecure(other) && other.court() == null)
                        .map(other -> new RestrictionPolicy.Stay(other.startsAt(), other.endedAt())).toList())
                : kept.fact().startsAt());
    }

    /** When the criteria were last reviewed since the restriction began. */
    Optional<Instant> reviewed(String childRef) {
        return lasting(childRef).flatMap(kept -> record.current(childRef, Meeting.class).stream().map(Recorded::fact)
                .filter(meeting -> CRITERIA_REVIEW.equals(meeting.kind())
                        && !meeting.heldAt().isBefore(kept.fact().startsAt()))
                .map(Meeting::heldAt).findFirst());
    }

    static boolean isSecure(Restriction restriction) {
        return DeprivationOfLiberty.SECURE.equals(restriction.kind());
    }
}
