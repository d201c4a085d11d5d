package uk.corporateparenting.notices;

import java.time.Instant;

/**
 * Something that somebody was told in the product.
 *
 * @param what   the work, in the words of its model or clock
 * @param due    by when it is to be done; null where nothing says so
 * @param taskId the task to go to; null where there is none
 */
public record Notice(long id, Kind kind, String what, Instant at, Instant due, String taskId, boolean read) {
}
