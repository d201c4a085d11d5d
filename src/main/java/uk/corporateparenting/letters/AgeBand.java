package uk.corporateparenting.letters;

import java.util.stream.Stream;

/** How a letter speaks to a child of some age. */
enum AgeBand {
    UNDER_5("under-5", 0),
    FROM_5("5-11", 5),
    FROM_12("12-15", 12),
    FROM_16("16-plus", 16);

    private final String code;
    private final int from;

    AgeBand(String code, int from) {
        this.code = code;
        this.from = from;
    }

    String code() {
        return code;
    }

    /** Where nobody knows the age, the letter for 12 to 15 is near enough to be edited. */
    static AgeBand of(Integer age) {
        return age == null ? FROM_12 : Stream.of(values()).filter(band -> band.from <= age)
                .reduce((younger, older) -> older).orElse(UNDER_5);
    }
}
