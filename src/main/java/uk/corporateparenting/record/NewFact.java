package uk.corporateparenting.record;

/**
 * A fact still to be written.
 *
 * @param supersedes the id of the fact of the same kind and child that it corrects or continues; or null
 */
public record NewFact(String reference, Fact fact, Long supersedes) {
}
