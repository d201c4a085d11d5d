/**
 * The pages of the indicators, the same at our own address and inside Cockpit, with every table as a file and as a paper.
 * What a page says is put together once, as {@code Block}s; page, file and paper only show it.
 */
package uk.corporateparenting.web.indicators;
