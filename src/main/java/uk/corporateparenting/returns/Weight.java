package uk.corporateparenting.returns;

import java.util.Locale;

/** What a finding means for its row. */
enum Weight {
    /** The row was not taken. */
    REFUSED("not taken"),
    /** The row says what another row said before; it was taken once. */
    REPEATED("taken once"),
    /** The row was taken; somebody should look at it. */
    WARNING("taken, look at it"),
    /** The row was taken; this is how it was read. */
    NOTE("taken, read as said");

    private final String meaning;

    Weight(String meaning) {
        this.meaning = meaning;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }
}
