package uk.corporateparenting.deprivationofliberty;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.TriggerSource;

/** The dates of a restriction from which its clocks count, read anew at each question. */
@Component
class RestrictionDates implements TriggerSource {

    /** The starts of clocks that are read from the record and never from a case. */
    public static final Set<String> TRIGGERS = Set.of("restrictedFromAt", "unauthorisedFromAt", "criteriaReviewedOn");

    private final Restrictions restrictions;

    RestrictionDates(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public Optional<Object> start(String trigger, String childRef) {
        if (!TRIGGERS.contains(trigger) || !CareRecord.isReference(childRef)) {
            return Optional.empty();
        }
        return switch (trigger) {
            case "restrictedFromAt" -> restrictions.lasting(childRef).map(kept -> kept.fact().startsAt().toString());
            case "unauthorisedFromAt" -> restrictions.unauthorisedFrom(childRef).map(Object::toString);
            default -> restrictions.reviewed(childRef).map(at -> LondonTime.day(at).toString());
        };
    }
}
