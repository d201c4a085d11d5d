package uk.corporateparenting.record;

import java.time.LocalDate;

/** A child found by a search. */
public record Found(String reference, String name, LocalDate dateOfBirth, String postcode, boolean restricted) {
}
