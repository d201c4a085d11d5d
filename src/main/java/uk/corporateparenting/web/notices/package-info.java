/** What somebody is told, and what waits for them today. */
package uk.corporateparenting.web.notices;
