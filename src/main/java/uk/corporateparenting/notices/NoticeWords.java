package uk.corporateparenting.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a mail: a file with a line for the subject and a few places to fill. A line whose places are all empty or
 * nought is left out.
 */
final class NoticeWords {

    /** Nothing else may be asked for: none of it tells who the child is. */
    static final Set<String> PLACES = Set.of("task", "due", "day", "mine", "late", "today", "fresh", "escalations",
            "answered", "groups", "address");

    private static final String SUBJECT = "Subject: ";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private NoticeWords() {
    }

    record Text(String subject, String body) {
    }

    static Text of(Kind kind, Map<String, String> values) {
        String filled = template(kind).lines().filter(line -> says(line, values))
                .map(line -> fill(line, values)).collect(Collectors.joining("\n"));
        int end = filled.indexOf('\n');
        return new Text(filled.substring(SUBJECT.length(), end), filled.substring(end).replaceAll("\n{3,}", "\n\n").strip() + "\n");
    }

    static String template(Kind kind) {
        try (InputStream file = NoticeWords.class.getResourceAsStream("/notices/" + kind.code() + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean says(String line, Map<String, String> values) {
        Matcher place = PLACE.matcher(line);
        return !place.find() || place.reset().results().map(found -> values.getOrDefault(found.group(1), ""))
                .anyMatch(value -> !value.isBlank() && !"0".equals(value));
    }

    private static String fill(String line, Map<String, String> values) {
        return PLACE.matcher(line).replaceAll(found ->
                Matcher.quoteReplacement(PLACES.contains(found.group(1)) ? values.getOrDefault(found.group(1), "") : ""));
    }
}
