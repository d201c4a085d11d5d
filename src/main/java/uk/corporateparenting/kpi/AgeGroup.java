package uk.corporateparenting.kpi;

import java.util.Arrays;
import java.util.Optional;

/** Ages as the national figures group them. */
public enum AgeGroup {
    UNDER_1("0", "Under 1"),
    FROM_1("1-4", "1 to 4"),
    FROM_5("5-9", "5 to 9"),
    FROM_10("10-15", "10 to 15"),
    FROM_16("16-17", "16 and 17"),
    ADULT("18+", "18 and over"),
    NOT_KNOWN("not-known", "Not known");

    private final String code;
    private final String title;

    AgeGroup(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public static Optional<AgeGroup> of(String code) {
        return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
    }
}
