/**
 * The spine of a time in care, from the first day looked after to the last, how it ends, and who the child's workers
 * are. The recurring duties are processes of their own, called from here.
 */
package uk.corporateparenting.childincare;
