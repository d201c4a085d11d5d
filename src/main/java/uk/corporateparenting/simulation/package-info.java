/** A council that lives: ordinary answers to every form, and the caseload of the demonstration made with them. */
package uk.corporateparenting.simulation;
