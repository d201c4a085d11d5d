package uk.corporateparenting.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How a meeting went. People are user ids, items their ids.
 *
 * @param present    who of its members was there
 * @param guests     others who were there, in words
 * @param standIn    who took the chair where neither chair nor deputy could; or null
 * @param conflicts  declared interests
 * @param notReached items for which there was no time
 * @param matters    what was said about the meeting as a whole; or null
 */
public record Holding(LocalDate heldOn, Set<String> present, List<String> guests, String standIn,
        List<Meeting.Conflict> conflicts, Set<String> notReached, String matters) {
}
