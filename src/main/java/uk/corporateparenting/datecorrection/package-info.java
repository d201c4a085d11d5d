/** A date on the record was wrong all along. */
package uk.corporateparenting.datecorrection;
