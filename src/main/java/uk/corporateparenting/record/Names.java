package uk.corporateparenting.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How names are shown and compared. */
final class Names {

    private Names() {
    }

    static String full(String given, String family) {
        String name = Stream.of(given, family).filter(Objects::nonNull).map(String::strip)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return name.isEmpty() ? "Name not known yet" : name;
    }

    /** Lower case without accents, apostrophes and hyphens, as the column search_name has it. */
    static String normalise(String name) {
        return name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[\\u0300-\\u036f'’‘ʼ`´.-]", "").strip();
    }
}
