/** What every process about a child in care shares: their story so far, the dates clocks count from, and who is meant. */
package uk.corporateparenting.incare;
