package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure in a trend; {@code value} null where the denominator is 0 or small. */
public record Point(LocalDate day, BigDecimal numerator, long denominator, BigDecimal value, boolean small) {
}
