package uk.corporateparenting.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.ChildProfile;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Relationship;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.timescale.LondonTime;

/**
 * A child as the header of every screen shows them. {@code profile}, {@code legalStatus}, {@code careEpisode} and
 * {@code placement} are null where there is none now; dates are null where not known.
 */
public record Child(String reference, List<String> aliases, ChildIdentity identity, ChildProfile profile,
        LegalStatus legalStatus, CareEpisode careEpisode, Placement placement, List<Relationship> relationships,
        List<RiskAlert> riskAlerts, LocalDate lastSeenOn, LocalDate lastSeenAloneOn, List<Decision> lastDecisions,
        List<SiblingHome> siblings) {

    /** The name the child likes to be called by, else the given name. */
    public String calledName() {
        if (profile != null && RecordProblem.said(profile.preferredName())) {
            return profile.preferredName();
        }
        return RecordProblem.said(identity.givenName()) ? identity.givenName() : fullName();
    }

    public String fullName() {
        return Names.full(identity.givenName(), identity.familyName());
    }

    /** Age in years on a day, from the date of birth or the age estimated and the years since; null if not known. */
    public Integer ageOn(LocalDate day) {
        if (identity.dateOfBirth() != null) {
            return day.isBefore(identity.dateOfBirth()) ? null : Period.between(identity.dateOfBirth(), day).getYears();
        }
        LocalDate estimatedOn = LondonTime.day(identity.knownAt());
        return identity.estimatedAge() == null ? null
                : identity.estimatedAge() + Math.max(0, Period.between(estimatedOn, day).getYears());
    }

    public boolean isLookedAfter() {
        return careEpisode != null;
    }

    public List<Relationship> holdersOfParentalResponsibility() {
        return relationships.stream().filter(r -> Boolean.TRUE.equals(r.parentalResponsibility())).toList();
    }

    /** The safe-contact warning: people who must not be told where the child lives. */
    public List<Relationship> mustNotKnowAddress() {
        return relationships.stream().filter(r -> Boolean.FALSE.equals(r.mayKnowAddress())).toList();
    }
}
