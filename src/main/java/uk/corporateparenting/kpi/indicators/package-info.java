/** The indicators: one class each, with the one query that finds its cases. */
package uk.corporateparenting.kpi.indicators;
