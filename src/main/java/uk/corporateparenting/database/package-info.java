/** The database: embedded PostgreSQL or the council's own, its two roles, its migrations and the checks at start. */
package uk.corporateparenting.database;
