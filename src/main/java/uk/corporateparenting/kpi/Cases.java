package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of the cases behind a figure, those that ask for attention first.
 *
 * @param total      all of them, also those that are not listed
 * @param restricted cases on this page whose record is closed to the viewer: counted, not listed
 * @param page       from 0
 */
public record Cases(Indicator indicator, List<Case> rows, long total, int restricted, int page, int pages) {

    /** How many stand on a page. */
    public static final int PAGE = 50;

    /**
     * One case.
     *
     * @param counts whether it is in the numerator
     * @param value  1 or 0 of a percentage, the number itself of a mean
     */
    public record Case(String reference, String team, AgeGroup ageGroup, LocalDate day, BigDecimal value,
            boolean counts) {
    }
}
