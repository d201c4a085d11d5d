/** What every screen about a child carries, from the record and for the viewer's eyes only. */
package uk.corporateparenting.screen;
