/**
 * Telling people that something waits for them: on their own page, and by mail through an outbox. Work of everyday waits
 * for the message of the morning; only what cannot wait goes out at once. No notice names a child.
 */
package uk.corporateparenting.notices;
