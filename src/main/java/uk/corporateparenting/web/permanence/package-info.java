/** The tracker: every child by plan, stage, days, next step and owner, and a copy without case detail to share. */
package uk.corporateparenting.web.permanence;
