package uk.corporateparenting.record;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Unique pupil number: a check letter and twelve digits, of a temporary one the last is a letter (DfE, UPN guide); or
 * UN1 to UN5, why there is none (SSDA903).
 */
public final class Upn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {
    }

    /** In capitals without spaces; null if nothing was given. */
    public static String normalise(String upn) {
        return upn == null || upn.isBlank() ? null : upn.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The shape that the national return accepts; older data is often wrong in its check letter. */
    public static boolean hasShape(String upn) {
        return upn != null && upn.matches("UN[1-5]|[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");
    }

    /** Shape and check letter: what is asked of a UPN that is typed or sent now. */
    public static boolean isValid(String upn) {
        return hasShape(upn) && (upn.startsWith("UN") || upn.charAt(0) == checkLetter(upn));
    }

    private static char checkLetter(String upn) {
        return LETTERS.charAt(IntStream.range(1, 13).map(i -> (i + 1) * value(upn.charAt(i))).sum() % 23);
    }

    private static int value(char c) {
        return Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c);
    }
}
