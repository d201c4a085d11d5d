package uk.corporateparenting.record;

import java.util.List;

/**
 * What the person who screens a contact must have in sight. The counts are of the last twelve months and include the
 * contact being screened.
 */
public record Background(int contactsInTwelveMonths, int referralsInTwelveMonths, boolean earlierProtectionPlan,
        boolean lookedAfterBefore, List<SiblingHome> siblings, List<Found> household, List<String> previousAddresses,
        int otherContactsAboutPersonAlleged) {
}
