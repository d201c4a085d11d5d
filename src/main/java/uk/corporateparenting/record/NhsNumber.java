package uk.corporateparenting.record;

import java.util.stream.IntStream;

/** NHS number: ten digits, the last of them a check digit modulo 11 (NHS Data Dictionary). */
public final class NhsNumber {

    private NhsNumber() {
    }

    /** Without spaces; null if nothing was given. */
    public static String normalise(String number) {
        return number == null || number.isBlank() ? null : number.replaceAll("[\\s-]", "");
    }

    public static boolean isValid(String number) {
        if (number == null || !number.matches("[0-9]{10}")) {
            return false;
        }
        int weighted = IntStream.range(0, 9).map(i -> (10 - i) * Character.digit(number.charAt(i), 10)).sum();
        int check = (11 - weighted % 11) % 11;
        return check != 10 && check == Character.digit(number.charAt(9), 10);
    }
}
