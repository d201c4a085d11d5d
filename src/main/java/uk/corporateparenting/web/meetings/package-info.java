/** Meetings of panels as pages and as papers that print. */
package uk.corporateparenting.web.meetings;
