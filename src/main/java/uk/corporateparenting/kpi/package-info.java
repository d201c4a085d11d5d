/**
 * What managers count: indicators with the cases behind them, duties, and what falls due. Each number is defined once.
 */
package uk.corporateparenting.kpi;
