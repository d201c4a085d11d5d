/** Pages for managers: who works with whom. No child is named on them. */
package uk.corporateparenting.web.caseloads;
