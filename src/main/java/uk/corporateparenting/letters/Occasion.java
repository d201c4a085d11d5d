package uk.corporateparenting.letters;

import java.util.Locale;
import java.util.stream.Stream;

/** What a letter to the child is about. */
public enum Occasion {
    REVIEW("The review: what was said and what was decided"),
    CARE_PLAN("The plan for the child's care"),
    PLACEMENT_PLAN("How daily life works where the child lives"),
    MOVE("A move to another home"),
    DECISION("A decision about the child"),
    CLOSING("The end of the child's time in care");

    private final String meaning;

    Occasion(String meaning) {
        this.meaning = meaning;
    }

    /** As it stands in messages, in file names and on the record. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }

    static Occasion of(String code) {
        return Stream.of(values()).filter(occasion -> occasion.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No occasion of a letter"));
    }
}
