package uk.corporateparenting.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form shows: values for its text views and fields, and the options of its selects. Never kept by the engine. */
public final class Screen {

    /** One choice of a select: what is sent, and what is read. */
    public record Option(String value, String label) {
    }

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A value for a field of this key, or for a text view that names it in double braces. */
    public Screen put(String key, Object value) {
        values.put(key, value);
        return this;
    }

    /** The options of the select whose {@code valuesKey} this is. */
    public Screen options(String key, List<Option> options) {
        values.put(key, options.stream().map(o -> Map.of("value", o.value(), "label", o.label())).toList());
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }
}
