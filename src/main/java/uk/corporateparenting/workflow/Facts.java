package uk.corporateparenting.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The routing facts that a submission hands to the engine: codes, truths, whole numbers, days and instants. Names,
 * addresses and narrative cannot pass: a text must look like a code (letters, digits and {@code . _ : + , -}, no
 * blanks, at most 64 characters). Days and instants travel as ISO text, instants in UTC.
 */
public final class Facts {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:+,-]{0,64}");

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Facts() {
    }

    public static Facts none() {
        return new Facts();
    }

    public static Facts of(String name, Object value) {
        return none().and(name, value);
    }

    /**
     * Adds one fact; a null is kept, so that an earlier answer can be taken back.
     *
     * @throws IllegalArgumentException naming the variable only, when the value is not a code, truth, number or date
     */
    public Facts and(String name, Object value) {
        values.put(name, coded(name, value));
        return this;
    }

    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** The value as the engine may keep it. */
    public static Object coded(String name, Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof LocalDate || value instanceof Instant) {
            return value.toString();
        }
        if (value instanceof String text && CODE.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException("The variable " + name + " is not a code, truth, number or date");
    }
}
