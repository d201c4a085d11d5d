/** Visits to a child in care: when the next one is owed, what was seen and heard, and visits to the carers. */
package uk.corporateparenting.statutoryvisit;
