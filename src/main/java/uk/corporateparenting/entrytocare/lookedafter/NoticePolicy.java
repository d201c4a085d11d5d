package uk.corporateparenting.entrytocare.lookedafter;

import java.util.List;
import java.util.Optional;

/**
 * Who is told in writing of a placement, and who is not (Care Planning, Placement and Case Review (England) Regulations
 * 2010, regulation 13).
 */
final class NoticePolicy {

    private static final String WITHHELD = "withheld";

    /** One person or body; {@code told} is given, withheld or none. */
    record Notice(String to, String told, String why) {

        boolean isGiven() {
            return "given".equals(told);
        }

        boolean isWithheld() {
            return WITHHELD.equals(told);
        }
    }

    private NoticePolicy() {
    }

    /** @param somebodyMustNotKnow whether anybody must not be told the address */
    static Optional<String> problem(List<Notice> notices, boolean somebodyMustNotKnow, boolean addressLeftOut) {
        for (Notice notice : notices) {
            if (notice.told() == null) {
                return Optional.of("Say for everyone whether they were told: " + notice.to() + " is missing.");
            }
            if (notice.isWithheld() && notice.why() == null) {
                return Optional.of("Say why this was withheld: " + notice.to() + ".");
            }
        }
        return somebodyMustNotKnow && !addressLeftOut && notices.stream().anyMatch(Notice::isGiven)
                ? Optional.of("Some people must not learn the address: check that it is left out of their letters first.")
                : Optional.empty();
    }
}
