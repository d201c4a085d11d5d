package uk.corporateparenting.notices;

import java.time.Instant;

/**
 * One mail, ready to go.
 *
 * @param reference   the same however often it is tried
 * @param triedBefore whether the carrier may have it already
 */
record Mail(String reference, String to, String subject, String body, Instant at, boolean triedBefore) {
}
