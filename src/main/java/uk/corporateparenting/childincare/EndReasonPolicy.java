package uk.corporateparenting.childincare;

import static uk.corporateparenting.record.EndReasonCode.E11;
import static uk.corporateparenting.record.EndReasonCode.E12;
import static uk.corporateparenting.record.EndReasonCode.E13;
import static uk.corporateparenting.record.EndReasonCode.E14;
import static uk.corporateparenting.record.EndReasonCode.E15;
import static uk.corporateparenting.record.EndReasonCode.E16;
import static uk.corporateparenting.record.EndReasonCode.E17;
import static uk.corporateparenting.record.EndReasonCode.E2;
import static uk.corporateparenting.record.EndReasonCode.E3;
import static uk.corporateparenting.record.EndReasonCode.E41;
import static uk.corporateparenting.record.EndReasonCode.E45;
import static uk.corporateparenting.record.EndReasonCode.E46;
import static uk.corporateparenting.record.EndReasonCode.E47;
import static uk.corporateparenting.record.EndReasonCode.E48;
import static uk.corporateparenting.record.EndReasonCode.E4A;
import static uk.corporateparenting.record.EndReasonCode.E4B;
import static uk.corporateparenting.record.EndReasonCode.E5;
import static uk.corporateparenting.record.EndReasonCode.E6;
import static uk.corporateparenting.record.EndReasonCode.E7;
import static uk.corporateparenting.record.EndReasonCode.E8;
import static uk.corporateparenting.record.EndReasonCode.E9;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.corporateparenting.record.EndReasonCode;

/** How care can end by each route and at each age, and on which day (SSDA903, REC and DEC). */
final class EndReasonPolicy {

    /** How care ends on the 18th birthday. */
    static final List<EndReasonCode> AT_EIGHTEEN = List.of(E17, E5, E6, E7, E4A, E9, E16, E8);

    private static final Set<EndReasonCode> FROM_SIXTEEN = Set.of(E5, E6);
    private static final Set<EndReasonCode> FROM_EIGHTEEN = Set.of(E7, E17);
    private static final Set<EndReasonCode> ORDERS_FOR_A_CHILD = Set.of(E11, E12, E41, E45, E46, E47, E48);

    private EndReasonPolicy() {
    }

    static List<EndReasonCode> by(CeasingRoute route) {
        return switch (route) {
            case RETURN_HOME -> List.of(E4A, E4B, E13);
            case SPECIAL_GUARDIANSHIP -> List.of(E45, E46, E47, E48);
            case CHILD_ARRANGEMENTS -> List.of(E41);
            case ADOPTION -> List.of(E11, E12);
            case CUSTODY -> List.of(E9);
            case REMAND_ENDED -> List.of(E14);
            case TRANSFER -> List.of(E3);
            case MOVED_ABROAD -> List.of(E16);
            case ASSESSED_AS_ADULT -> List.of(E15);
            case INDEPENDENCE -> List.of(E5, E6);
            case DEATH -> List.of(E2);
            case OTHER -> List.of(E8);
        };
    }

    /** Why this way does not fit a child born on that day who leaves care on that day. */
    static Optional<String> problem(EndReasonCode reason, LocalDate bornOn, LocalDate endedOn) {
        Integer age = BirthdayPolicy.age(bornOn, endedOn);
        if (age == null) {
            return Optional.empty();
        }
        if (FROM_SIXTEEN.contains(reason) && age < 16) {
            return Optional.of("Nobody under 16 leaves care to live on their own: choose another way.");
        }
        if (FROM_EIGHTEEN.contains(reason) && age < 18) {
            return Optional.of("This way is only for somebody of 18: choose another one.");
        }
        return ORDERS_FOR_A_CHILD.contains(reason) && age >= 18
                ? Optional.of("A court makes this order for a child only: choose another way.") : Optional.empty();
    }

    /** The day on which care ended: not before it began, not in the future, not after the 18th birthday. */
    static Optional<String> dayProblem(LocalDate endedOn, LocalDate enteredOn, LocalDate bornOn, LocalDate today) {
        if (endedOn.isAfter(today)) {
            return Optional.of("Record the end of care when it has happened, not before.");
        }
        return plannedDayProblem(endedOn, enteredOn, bornOn);
    }

    /** The same for a day that may lie ahead. */
    static Optional<String> plannedDayProblem(LocalDate endsOn, LocalDate enteredOn, LocalDate bornOn) {
        if (endsOn.isBefore(enteredOn)) {
            return Optional.of("Care cannot end before the day it began.");
        }
        return bornOn != null && endsOn.isAfter(BirthdayPolicy.eighteenth(bornOn))
                ? Optional.of("Care ends by itself on the 18th birthday: give a day up to then.") : Optional.empty();
    }
}
