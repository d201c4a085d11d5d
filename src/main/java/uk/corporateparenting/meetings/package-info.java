/**
 * Meetings of panels: a meeting is a thing with a reference of its own, an agenda, people, a quorum and minutes. A
 * child's process puts an item on an agenda and waits for {@code meeting.held}; what the meeting itself owes is the
 * process {@code panel-meeting}, which begins with {@code meeting.planned}.
 */
package uk.corporateparenting.meetings;
