package uk.corporateparenting.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How names are shown and compared. */
public final class Names {

    private Names() {
    }

    static String full(String given, String family) {
        String name = Stream.of(given, family).filter(Objects::nonNull).map(String::strip)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return name.isEmpty() ? "Name not known yet" : name;
    }

    /** Lower case without accents, apostrophes and hyphens, as the column search_name has it. */
    public static String normalise(String name) {
        return name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[\\u0300-\\u036f'’‘ʼ`´.-]", "").strip();
    }

    /** How alike two names are. */
    enum Likeness { NOT, CLOSE, SOUNDS, SAME }

    static Likeness likeness(String one, String other) {
        String a = normalise(one);
        String b = normalise(other);
        if (a.isEmpty() || b.isEmpty()) {
            return Likeness.NOT;
        } else if (a.replace(" ", "").equals(b.replace(" ", ""))) {
            return Likeness.SAME;
        } else if (sound(a).length() >= 3 && sound(a).equals(sound(b))) {
            return Likeness.SOUNDS;
        }
        return sharePart(one, other) || distance(a, b) <= (Math.min(a.length(), b.length()) < 6 ? 1 : 2)
                && Math.min(a.length(), b.length()) > 3 ? Likeness.CLOSE : Likeness.NOT;
    }

    /** Smith-Jones and Jones, Anna Maria and Anna. */
    private static boolean sharePart(String one, String other) {
        Set<String> parts = parts(one);
        parts.retainAll(parts(other));
        return !parts.isEmpty();
    }

    private static Set<String> parts(String name) {
        return Stream.of(name.split("[\\s-]+")).map(Names::normalise).filter(part -> part.length() > 2)
                .collect(Collectors.toSet());
    }

    /** A light phonetic key: Muhammad and Mohamed, Katherine and Catherine have the same. */
    private static String sound(String normalised) {
        return normalised.replace(" ", "").replaceAll("(.)\\1+", "$1")
                .replace("ph", "f").replaceAll("c(?=[eiy])", "s").replaceAll("ck|c|q", "k").replace('z', 's')
                .replaceAll("^kn", "n").replaceAll("^wr", "r").replace("h", "")
                .replaceAll("^[aeiouy]", "A").replaceAll("[aeiouy]", "");
    }

    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
