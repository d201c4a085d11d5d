package uk.corporateparenting.entrytocare.lookedafter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.LegalStatusCode;

/**
 * What coming into care needs and what follows from its legal basis. Children Act 1989, sections 20 to 22; Legal Aid,
 * Sentencing and Punishment of Offenders Act 2012, section 104 for remand.
 */
final class EntryPolicy {

    private static final int ADULT = 18;
    private static final Set<LegalStatusCode> AGREED = EnumSet.of(LegalStatusCode.V2, LegalStatusCode.V3,
            LegalStatusCode.V4);
    private static final Set<LegalStatusCode> BY_A_COURT = EnumSet.of(LegalStatusCode.C1, LegalStatusCode.C2,
            LegalStatusCode.E1, LegalStatusCode.L2, LegalStatusCode.J1, LegalStatusCode.J3);

    private EntryPolicy() {
    }

    /** Whether the basis is an agreement under section 20. */
    static boolean isAgreed(LegalStatusCode basis) {
        return AGREED.contains(basis);
    }

    /** The clock of the plan: T33 and T34 are the shorter and other ones of a remand. */
    static String carePlanClock(LegalStatusCode basis, boolean youthDetention) {
        if (basis != LegalStatusCode.J1) {
            return "T21";
        }
        return youthDetention ? "T34" : "T33";
    }

    /** There is no care before birth, and none from 18. */
    static Optional<String> born(Child child, LocalDate bornOn, LocalDate neededOn, LocalDate today) {
        LocalDate born = child.identity().dateOfBirth() == null ? bornOn : child.identity().dateOfBirth();
        if (born == null && (child.identity().expectedBirthOn() != null || child.identity().estimatedAge() == null)) {
            return Optional.of("A child comes into care only after birth: give the date of birth.");
        }
        if (born == null) {
            return sentence(child.identity().estimatedAge() >= ADULT, "Only a child under 18 can come into care.");
        }
        if (born.isAfter(today)) {
            return Optional.of("The date of birth cannot lie in the future.");
        }
        if (neededOn.isBefore(born)) {
            return Optional.of("A home cannot be needed before the child was born.");
        }
        return sentence(!born.plusYears(ADULT).isAfter(neededOn), "Only a child under 18 can come into care.");
    }

    /**
     * An order, remand or power has to be on the record or entered now.
     *
     * @param onRecord whether it stands on the record
     */
    static Optional<String> order(LegalStatusCode basis, boolean onRecord, Instant startedAt, String court, Instant now) {
        if (isAgreed(basis) || onRecord) {
            return Optional.empty();
        }
        if (startedAt == null) {
            return Optional.of("Say when the order was made or the power began: it is not on the record yet.");
        }
        if (startedAt.isAfter(now)) {
            return Optional.of("An order or power that has not begun yet cannot bring a child into care.");
        }
        return sentence(BY_A_COURT.contains(basis) && court == null, "Say which court made the order.");
    }

    private static Optional<String> sentence(boolean refused, String sentence) {
        return refused ? Optional.of(sentence) : Optional.empty();
    }
}
