package uk.corporateparenting.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The seven principles of a corporate parent (Children and Social Work Act 2017, section 1), as tags. */
public enum Principle {
    BEST_INTERESTS("acts in their best interests, health and well-being"),
    VOICE("encourages them to say what they think and wish"),
    HEARD("takes what they say into account"),
    SERVICES("helps them to the best services"),
    ASPIRATIONS("has high aspirations for them"),
    SAFE_AND_STABLE("safe, with stable homes, relationships and learning or work"),
    ADULTHOOD("prepares them for adult life");

    private final String words;

    Principle(String words) {
        this.words = words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    public static Optional<Principle> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
