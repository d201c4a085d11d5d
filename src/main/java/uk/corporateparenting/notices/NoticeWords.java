package uk.corporateparenting.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.corporateparenting.database.StartRefused;

/**
 * The words of a mail: a file with a line for the subject and a few places to fill. A line whose places are all empty or
 * nought is left out. A council may put files of its own beside ours; they are read once, at the start.
 */
final class NoticeWords {

    /** Nothing else may be asked for: none of it tells who the child is. */
    static final Set<String> PLACES = Set.of("task", "due", "day", "mine", "late", "today", "fresh", "escalations",
            "answered", "covered", "groups", "address");

    private static final String SUBJECT = "Subject: ";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ANY_BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Map<Kind, String> templates = new EnumMap<>(Kind.class);

    /** @param folder of the council's own files; null without any */
    NoticeWords(String folder) {
        Path own = folder == null || folder.isBlank() ? null : Path.of(folder.strip());
        if (own != null && !Files.isDirectory(own)) {
            throw new StartRefused("corporate-parenting.notices.templates is no folder that can be read.");
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ANSWERED) {
                String name = kind.code() + ".txt";
                boolean isOwn = own != null && Files.exists(own.resolve(name));
                String template = isOwn ? read(own.resolve(name)) : template(kind);
                check(name, template);
                templates.put(kind, template);
            }
        }
    }

    record Text(String subject, String body) {
    }

    Text of(Kind kind, Map<String, String> values) {
        String filled = templates.get(kind).lines().filter(line -> says(line, values))
                .map(line -> fill(line, values)).collect(Collectors.joining("\n"));
        int end = filled.indexOf('\n');
        return new Text(filled.substring(SUBJECT.length(), end),
                filled.substring(end).replaceAll("\n{3,}", "\n\n").strip() + "\n");
    }

    /** A mail without a subject, or one that asks for what no mail may say, stops the start. */
    private static void check(String name, String template) {
        List<String> lines = template.lines().toList();
        if (lines.size() < 2 || !lines.get(0).startsWith(SUBJECT) || lines.get(0).length() == SUBJECT.length()
                || lines.stream().skip(1).allMatch(String::isBlank)) {
            throw new StartRefused("The words of notices in " + name + " need a first line \"" + SUBJECT.strip()
                    + " ...\" and a text below it.");
        }
        ANY_BRACES.matcher(template).results().map(place -> place.group(1)).filter(place -> !PLACES.contains(place))
                .findFirst().ifPresent(place -> {
                    throw new StartRefused("The words of notices in " + name + " ask for {" + place
                            + "}: only {" + PLACES.stream().sorted().collect(Collectors.joining("}, {"))
                            + "} can be filled, and nothing about a child.");
                });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new StartRefused("The words of notices in " + file.getFileName() + " cannot be read as UTF-8 text.",
                    unreadable);
        }
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
        return line.startsWith(SUBJECT) || !place.find() || place.reset().results()
                .map(found -> values.getOrDefault(found.group(1), ""))
                .anyMatch(value -> !value.isBlank() && !"0".equals(value));
    }

    private static String fill(String line, Map<String, String> values) {
        return PLACE.matcher(line).replaceAll(found ->
                Matcher.quoteReplacement(PLACES.contains(found.group(1)) ? values.getOrDefault(found.group(1), "") : ""));
    }
}
