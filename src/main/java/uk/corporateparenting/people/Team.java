package uk.corporateparenting.people;

import java.util.Set;

/**
 * A locality team.
 *
 * @param slug         first part of its groups' ids
 * @param name         as people say it
 * @param outwardCodes the outward parts of the postcodes it covers
 * @param isDefault    whether it takes the children whose postcode no team covers
 */
public record Team(String slug, String name, Set<String> outwardCodes, boolean isDefault) {
}
