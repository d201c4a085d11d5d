/**
 * Every clock of every process: rows of one decision table, counted in working days where the law counts them so.
 *
 * <p>Models write {@code ${clock.due(execution, 'T02')}} and {@code ${clock.warn(execution, 'T02')}}, never a number.
 * The table is {@code processes/shared/statutory-timescales.dmn}; a council changes it without Java.
 */
package uk.corporateparenting.timescale;
