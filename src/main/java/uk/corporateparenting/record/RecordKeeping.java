package uk.corporateparenting.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a child's case record is kept: until the 75th birthday, or for fifteen years from the death of a child who
 * died before 18 (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50).
 */
public final class RecordKeeping {

    private static final int BIRTHDAY = 75;
    private static final int GROWN_UP = 18;
    private static final int YEARS_AFTER_DEATH = 15;

    private RecordKeeping() {
    }

    /**
     * The last day on which the record has to be there.
     *
     * @param bornOn null where it is not known
     * @param diedOn null for somebody who has not died
     * @return empty where the day of birth is not known and nobody died: then it is kept
     */
    public static Optional<LocalDate> until(LocalDate bornOn, LocalDate diedOn) {
        if (diedOn != null && (bornOn == null || diedOn.isBefore(bornOn.plusYears(GROWN_UP)))) {
            return Optional.of(diedOn.plusYears(YEARS_AFTER_DEATH));
        }
        return Optional.ofNullable(bornOn).map(born -> born.plusYears(BIRTHDAY));
    }
}
