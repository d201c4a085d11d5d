/** Personal education plans of a child in care, and what happens when a school place changes or is lost. */
package uk.corporateparenting.personaleducationplan;
