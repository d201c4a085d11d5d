package uk.corporateparenting.timescale;

import java.time.Instant;

/**
 * What a worker is shown beside a task: when it is due, under which rule and from which source.
 *
 * @param clockId    the row of the clock table
 * @param name       what is to be done, in plain words
 * @param dueAt      the last moment; null for a condition, which has no date
 * @param warnAt     when to warn, never before the clock started; null where nothing warns
 * @param opensAt    when recurring work is put in front of somebody, never before the clock started; null: at once
 * @param rule       the limit in one phrase, such as "within 45 working days of the referral"
 * @param source     the legal or local text
 * @param status     how far that text was seen
 */
public record Due(String clockId, String name, Instant dueAt, Instant warnAt, Instant opensAt, String rule, String source,
        Timescale.Status status) {
}
