/** A child in care gets another legal status; the time in care goes on. */
package uk.corporateparenting.legalstatuschange;
