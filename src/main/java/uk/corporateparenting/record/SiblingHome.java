package uk.corporateparenting.record;

import java.time.LocalDate;

/** A sibling and where they live: with the carer of their placement, or at the postcode last known. */
public record SiblingHome(String reference, String name, LocalDate dateOfBirth, String livesAt, boolean restricted) {
}
