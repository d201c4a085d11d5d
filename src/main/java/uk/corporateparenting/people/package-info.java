/**
 * Who works here: roles and teams, who is whose worker, and what each role may do. Deny by default: a right exists only
 * because a line of {@code people/rights.csv} gives it.
 */
package uk.corporateparenting.people;
