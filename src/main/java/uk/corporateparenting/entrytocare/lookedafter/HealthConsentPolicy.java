package uk.corporateparenting.entrytocare.lookedafter;

import java.time.LocalDate;
import java.util.Optional;

/** Consent to health care: a competent young person's own comes first, and their refusal is respected. */
final class HealthConsentPolicy {

    /** What an adult or the court gave. */
    record AdultConsent(String by, String as, LocalDate on) {

        boolean isGiven() {
            return by != null && as != null && on != null;
        }

        boolean isBegun() {
            return by != null || as != null || on != null;
        }
    }

    private HealthConsentPolicy() {
    }

    /** @param underCareOrder whether the council shares parental responsibility */
    static Optional<String> problem(boolean competent, boolean ownSaid, AdultConsent adult, boolean underCareOrder,
            LocalDate today) {
        if (competent && !ownSaid) {
            return Optional.of("Ask the young person first: their own consent comes before anybody else's.");
        }
        if (!competent && !adult.isGiven()) {
            return Optional.of("Say who gave consent to health care, as what and when.");
        }
        if (adult.isBegun() && !adult.isGiven()) {
            return Optional.of("Say who else gave consent to health care, as what and when.");
        }
        if ("council".equals(adult.as()) && !underCareOrder) {
            return Optional.of("The council can consent to health care only under a care order.");
        }
        return adult.on() != null && adult.on().isAfter(today)
                ? Optional.of("Consent cannot have been given in the future.") : Optional.empty();
    }
}
