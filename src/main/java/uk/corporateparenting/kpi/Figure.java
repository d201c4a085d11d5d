package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An indicator's figure on a day.
 *
 * @param numerator   of a mean: the sum
 * @param value       percentage or mean to one place; null where the denominator is 0 or small
 * @param previous    the value a year before; null where it is not known or small
 * @param asAt        when it was counted
 * @param small       the denominator is so small that a percentage would mislead
 */
public record Figure(Indicator indicator, BigDecimal numerator, long denominator, BigDecimal value,
        BigDecimal previous, Instant asAt, boolean small) {

    /** The fewest children that may be told outside. */
    public static final int PUBLISHABLE = 6;

    /** Whether it may go outside: neither those who are in it nor those who are not are so few that they can be known. */
    public boolean publishable() {
        if (denominator > 0 && denominator < PUBLISHABLE) {
            return false;
        }
        if (indicator.unit() != Indicator.Unit.PERCENT) {
            return true;
        }
        long in = numerator.longValue();
        return (in == 0 || in >= PUBLISHABLE) && (denominator == in || denominator - in >= PUBLISHABLE);
    }

    /** A count as it may go outside: "c" where it is 1 to 5. */
    public static String published(long count) {
        return count > 0 && count < PUBLISHABLE ? "c" : String.valueOf(count);
    }

    /** For everything that is exported or printed for publication: without what must not be told. */
    public Figure forPublication() {
        return publishable() ? this
                : new Figure(indicator, null, denominator < PUBLISHABLE ? -1 : denominator, null, null, asAt, true);
    }
}
