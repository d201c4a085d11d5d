/** What of the indicators lives inside Cockpit; the only place here that knows its interfaces. */
package uk.corporateparenting.kpi.cockpit;
