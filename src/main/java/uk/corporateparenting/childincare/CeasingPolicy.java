package uk.corporateparenting.childincare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import uk.corporateparenting.record.LegalStatusCode;

/**
 * What of a route out of care cannot be at all, said before anybody works on it (Children Act 1989, sections 31 and 91;
 * Care Planning, Placement and Case Review (England) Regulations 2010, regulation 39). Who has to agree is for the table
 * {@code ceasing-approvals} to say.
 */
final class CeasingPolicy {

    /** From here on the law asks for the nominated officer; nobody needs to count further. */
    static final int WORKING_DAYS_COUNTED = 20;

    private CeasingPolicy() {
    }

    /**
     * @param age null where not known
     * @param now the legal status that stands; null where none is on the record
     */
    static Optional<String> problem(CeasingRoute route, Integer age, LegalStatusCode now) {
        boolean underOrder = now != null && now.isOrder();
        if (route == CeasingRoute.INDEPENDENCE && age != null && age < 16) {
            return Optional.of("Nobody under 16 leaves care to live on their own: choose another way.");
        }
        if (route == CeasingRoute.CUSTODY && underOrder) {
            return Optional.of("A care order goes on in custody, so the young person stays in care: record a move.");
        }
        if (route == CeasingRoute.REMAND_ENDED && now != LegalStatusCode.J1) {
            return Optional.of("The record shows no remand: choose another way, or put the legal status right first.");
        }
        if (now == LegalStatusCode.J1 && (route == CeasingRoute.RETURN_HOME || route == CeasingRoute.INDEPENDENCE)) {
            return Optional.of("Only a court ends a remand: choose that the remand ended, or custody.");
        }
        return Optional.empty();
    }

    /** Working days looked after on a day, the first day being day 0; counting stops at 20. */
    static int workingDays(LocalDate enteredOn, LocalDate on, BiFunction<Integer, LocalDate, LocalDate> within) {
        int days = 0;
        while (days < WORKING_DAYS_COUNTED && !within.apply(days + 1, enteredOn).isAfter(on)) {
            days++;
        }
        return days;
    }
}
