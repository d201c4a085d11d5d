package uk.corporateparenting.voices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an agreement to be quoted lasts, and how much of the report children speak in.
 *
 * @param months     so long after they agreed words may be printed, unless a child says a shorter time; then they are
 *                   asked again
 * @param perOutcome at most so many quotations stand under one outcome of a report
 */
@ConfigurationProperties("corporate-parenting.quotations")
record QuotationSettings(@DefaultValue("12") int months, @DefaultValue("3") int perOutcome) {
}
