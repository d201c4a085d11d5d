package uk.corporateparenting.lookedafterreview;

import java.util.List;
import java.util.Optional;

/** Who gets the record of a review and who does not (regulation 38; the handbook for reviewing officers). */
final class SharingPolicy {

    /** One person or body; {@code sent} is given, withheld or none. */
    record Share(String to, String sent, String why) {

        boolean isGiven() {
            return "given".equals(sent);
        }

        boolean isWithheld() {
            return "withheld".equals(sent);
        }
    }

    private SharingPolicy() {
    }

    /** @param somebodyMustNotKnow whether anybody must not be told where the child lives */
    static Optional<String> problem(List<Share> shares, boolean somebodyMustNotKnow, boolean addressLeftOut) {
        Optional<Share> unexplained = shares.stream().filter(share -> share.isWithheld() && share.why() == null).findFirst();
        if (unexplained.isPresent()) {
            return Optional.of("Say why it was not sent: " + unexplained.get().to() + ".");
        }
        return somebodyMustNotKnow && !addressLeftOut && shares.stream().anyMatch(Share::isGiven)
                ? Optional.of("Some people must not learn the address: check that it is left out of what they get first.")
                : Optional.empty();
    }
}
