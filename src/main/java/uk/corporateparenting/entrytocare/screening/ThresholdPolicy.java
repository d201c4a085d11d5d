package uk.corporateparenting.entrytocare.screening;

import java.util.Optional;
import uk.corporateparenting.entrytocare.Response;

/** When a worker may decide alone, and when a manager must (Working Together 2023; processes of the council). */
final class ThresholdPolicy {

    private static final int THIRD_CONTACT = 3;

    private ThresholdPolicy() {
    }

    static Optional<String> problem(Response response, String proposed, String whyOverride, boolean referral) {
        if (!response.code().equals(proposed) && whyOverride == null) {
            return Optional.of("Say why you differ from the table.");
        }
        if (response.isReferral() && !referral) {
            return Optional.of("A child who needs a social worker is a referral.");
        }
        return Optional.empty();
    }

    /**
     * On every referral outcome, every override, and every "no further action" with danger, a third contact in twelve
     * months or an earlier protection plan.
     */
    static Optional<String> whyManager(Response response, boolean override, boolean referral, boolean danger,
                                       int contactsInTwelveMonths, boolean earlierProtectionPlan) {
        if (override) {
            return Optional.of("The worker differs from the threshold table.");
        }
        if (referral) {
            return Optional.of("Every referral is decided by a manager.");
        }
        if (danger) {
            return Optional.of("Danger was named.");
        }
        if (contactsInTwelveMonths >= THIRD_CONTACT) {
            return Optional.of("This is at least the third contact in twelve months.");
        }
        if (earlierProtectionPlan) {
            return Optional.of("The child had a protection plan before.");
        }
        return Optional.empty();
    }
}
