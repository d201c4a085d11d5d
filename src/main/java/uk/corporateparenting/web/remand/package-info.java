/** Children on remand, and whether all that is owed to them is on the record. */
package uk.corporateparenting.web.remand;
