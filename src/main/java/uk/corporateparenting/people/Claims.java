package uk.corporateparenting.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a provider says of a person, as the settings name it. */
final class Claims {

    private final Map<String, Object> said;

    Claims(Map<String, Object> said) {
        this.said = said;
    }

    String text(String name) {
        Object value = value(name);
        return value instanceof String text ? text.strip() : "";
    }

    /** The values of a claim that is a list, or one text with values between spaces or commas. */
    Set<String> values(String name) {
        Object value = value(name);
        Set<String> values = new LinkedHashSet<>();
        if (value instanceof Collection<?> several) {
            several.stream().filter(String.class::isInstance).forEach(one -> values.add((String) one));
        } else if (value instanceof String text && !text.isBlank()) {
            values.addAll(Arrays.asList(text.strip().split("[\\s,]+")));
        }
        return values;
    }

    private Object value(String name) {
        if (said.containsKey(name) || !name.contains(".")) {
            return said.get(name);
        }
        Object here = said;
        for (String step : name.split("\\.")) {
            here = here instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return here;
    }

    /** Lines {@code value=group}; a value may itself have equals signs, as the names of a directory do. */
    static Map<String, Set<String>> table(List<String> lines) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : lines) {
            int end = line.lastIndexOf('=');
            if (end < 1) {
                throw new IllegalArgumentException("corporate-parenting.sign-in.groups has a line that is not"
                        + " value=group");
            }
            table.computeIfAbsent(line.substring(0, end).strip(), value -> new LinkedHashSet<>())
                    .add(line.substring(end + 1).strip());
        }
        return table;
    }
}
