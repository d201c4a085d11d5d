package uk.corporateparenting.highriskpanelreferral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a referral and a decision of the panel must have. */
final class PanelPolicy {

    private static final int OLDEST = 25;

    private PanelPolicy() {
    }

    /** One action as it was agreed; parts may be missing. */
    record Agreed(String what, String owner, LocalDate dueOn) {

        boolean isEmpty() {
            return what == null && owner == null && dueOn == null;
        }
    }

    /** Nobody is referred without a risk, and nobody above 25. */
    static Optional<String> referral(String risks, Integer age) {
        if (age != null && age > OLDEST) {
            return Optional.of("The panels are for children and for care leavers up to 25.");
        }
        return risks.isEmpty() ? Optional.of("Name at least one risk.") : Optional.empty();
    }

    /** Oversight needs a lead and actions, each with owner and day; the rest needs none. */
    static Optional<String> decision(String outcome, String leadProfessional, String leadAgency, List<Agreed> actions,
            LocalDate today) {
        if (!"oversight".equals(outcome)) {
            return Optional.empty();
        }
        if (leadProfessional == null || leadAgency == null) {
            return Optional.of("Name the lead professional and the agency that leads.");
        }
        List<Agreed> agreed = actions.stream().filter(action -> !action.isEmpty()).toList();
        if (agreed.isEmpty()) {
            return Optional.of("Agree at least one action.");
        }
        if (agreed.stream().anyMatch(one -> one.what() == null || one.owner() == null || one.dueOn() == null)) {
            return Optional.of("Each action needs what is to be done, who does it and by when.");
        }
        return agreed.stream().anyMatch(one -> one.dueOn().isBefore(today))
                ? Optional.of("An action cannot be due before today.") : Optional.empty();
    }

    /** Agencies share on consent, or on another basis with a reason; of age, one of them has to be named. */
    static Optional<String> sharing(Integer age, String basis, String why) {
        boolean adult = age != null && age >= 18;
        if (basis == null || adult && "under-18".equals(basis)) {
            return Optional.of("From 18 say on what basis agencies may share.");
        }
        if (!adult || "consent".equals(basis)) {
            return Optional.empty();
        }
        return why == null ? Optional.of("Say why agencies share without consent.") : Optional.empty();
    }
}
