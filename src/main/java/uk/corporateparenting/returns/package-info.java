/** The national return of children looked after (SSDA903): a council's caseload comes in from it. */
package uk.corporateparenting.returns;
