package uk.corporateparenting.record;

import java.time.LocalDate;
import java.util.List;

/** A child already known who may be the same child: how likely (1 to 100) and why, in plain words. A person decides. */
public record LikelyMatch(String reference, String name, LocalDate dateOfBirth, String postcode, boolean restricted,
        int score, List<String> reasons) {
}
