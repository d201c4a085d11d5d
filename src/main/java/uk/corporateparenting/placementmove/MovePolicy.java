package uk.corporateparenting.placementmove;

import java.time.LocalDate;
import java.util.Optional;
import uk.corporateparenting.workflow.YesNo;

/**
 * What a proposed move has to say. Care Planning, Placement and Case Review (England) Regulations 2010, regulations 10
 * (years 10 and 11), 14 (ending a placement) and 32(2) (the review first). Each check answers the sentence that refuses,
 * or nothing.
 */
final class MovePolicy {

    private MovePolicy() {
    }

    /** @param noticeUntil null where none is known */
    static Optional<String> proposal(LocalDate neededOn, YesNo noticeGiven, LocalDate noticeUntil, LocalDate today) {
        if (neededOn.isBefore(today)) {
            return Optional.of("The day on which the new home is needed cannot have passed.");
        }
        if (noticeGiven == YesNo.YES && noticeUntil == null) {
            return Optional.of("Say until when notice was given.");
        }
        return noticeUntil != null && neededOn.isAfter(noticeUntil)
                ? Optional.of("The new home is needed before the notice runs out.") : Optional.empty();
    }

    /** The nominated officer asks both before approving that years 10 and 11 are disrupted. */
    static Optional<String> school(YesNo approved, YesNo teacherConsulted, YesNo officerConsulted) {
        return approved == YesNo.YES && !(teacherConsulted == YesNo.YES && officerConsulted == YesNo.YES)
                ? Optional.of("Ask the designated teacher and the reviewing officer before you approve.")
                : Optional.empty();
    }

    /** What is not renewed says why. */
    static Optional<String> renewal(YesNo authority, YesNo consents, String whyNot) {
        return whyNot == null && (authority == YesNo.NO || consents == YesNo.NO)
                ? Optional.of("Say why authority or consents are not renewed, and by when they will be.")
                : Optional.empty();
    }
}
