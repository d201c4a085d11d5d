package uk.corporateparenting.rightsandworries;

import java.time.LocalDate;
import java.util.Optional;

/** How long a council alone may stop a child's family time (Children Act 1989, section 34(6)). */
final class FamilyTimePolicy {

    private static final int DAYS_WITHOUT_COURT = 7;

    private FamilyTimePolicy() {
    }

    /**
     * @param decision  resumed or court
     * @param whyBeyond what is said where more than seven days passed before either
     */
    static Optional<String> problem(String decision, LocalDate stoppedOn, LocalDate resumedOn, LocalDate courtOn,
            String whyBeyond) {
        boolean resumed = "resumed".equals(decision);
        LocalDate endedOn = resumed ? resumedOn : courtOn;
        if (endedOn == null) {
            return Optional.of(resumed ? "Say from which day family time goes on."
                    : "Say on which day the court was asked.");
        }
        if (endedOn.isBefore(stoppedOn)) {
            return Optional.of("This cannot be before family time was stopped.");
        }
        return endedOn.isAfter(stoppedOn.plusDays(DAYS_WITHOUT_COURT)) && whyBeyond == null
                ? Optional.of("Family time was stopped for more than seven days without a court: say how that "
                        + "came about.")
                : Optional.empty();
    }
}
