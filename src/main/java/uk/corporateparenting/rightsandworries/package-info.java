/** Complaints, allegations, serious harm, and what a child in care is entitled to: each followed to its end. */
package uk.corporateparenting.rightsandworries;
