package uk.corporateparenting.datecorrection;

import java.util.Map;

/** What the process and the rest of the house agree on. It carries nothing. */
public final class DateCorrection {

    public static final String KEY = "date-correction";

    /** It has no variables of its own. */
    public static final Map<String, String> VARIABLES = Map.of();

    private DateCorrection() {
    }
}
