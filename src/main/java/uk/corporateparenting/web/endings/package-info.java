/** What children and those around them say about the end of a placement, counted by theme for those who manage. */
package uk.corporateparenting.web.endings;
