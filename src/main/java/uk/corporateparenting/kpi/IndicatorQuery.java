package uk.corporateparenting.kpi;

/**
 * An indicator: what it is, and the one query that finds the cases of its denominator. Numerator, denominator, the list
 * of cases and the daily snapshots all come from that query.
 */
public interface IndicatorQuery {

    /** Without target and published figure, which are data. */
    Indicator indicator();

    /**
     * A select of {@code ref}, {@code day} and {@code value}: the child by their known reference, the day the case is
     * about, and 1 or 0, or the number a mean is taken of. It reads the sets of {@code kpi/sets.sql} and knows
     * {@code :day}, the day asked about; the sets hold what was known then.
     */
    String cases();
}
