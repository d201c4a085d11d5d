package uk.corporateparenting.record;

import java.util.Locale;

/** United Kingdom postcode: capitals, one space before the last three characters. */
public final class Postcode {

    private static final String SHAPE = "(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPSTUW]"
            + "|[A-HK-Y][0-9][ABEHMNPRV-Y]) [0-9][ABD-HJLNP-UW-Z]{2})";

    private Postcode() {
    }

    /** As it is kept and compared; null if nothing was given. What is not a postcode comes back in capitals. */
    public static String normalise(String postcode) {
        if (postcode == null || postcode.isBlank()) {
            return null;
        }
        String letters = postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return letters.length() < 5 ? letters : letters.replaceFirst("(.{3})$", " $1");
    }

    /** Whether a normalised postcode has the shape of one. */
    public static boolean isValid(String postcode) {
        return postcode != null && postcode.matches(SHAPE);
    }
}
