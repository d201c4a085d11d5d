package uk.corporateparenting.record;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.corporateparenting.timescale.LondonTime;

/** Says in plain words what a fact says, component by component, so that no fact can be missing from a timeline. */
final class Wording {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);
    /** Components that are the title, or an id that says nothing to people. */
    private static final Set<String> SILENT = Set.of("kind", "contactId", "groupId");

    private static final Map<String, String> ABBREVIATIONS =
            Map.of("nhs number", "NHS number", "upn", "UPN", "urn", "URN");

    private Wording() {
    }

    /** For example "Decision: screening". */
    static String title(Record fact) {
        String kind = sentence(fact.getClass().getSimpleName());
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (component.getName().equals("kind")) {
                return kind + ": " + text(value(fact, component)).replace('-', ' ');
            }
        }
        return kind;
    }

    /** For example "Seen alone: yes"; nothing for what is not known. */
    static List<String> lines(Record fact) {
        List<String> lines = new ArrayList<>();
        RecordComponent[] components = fact.getClass().getRecordComponents();
        for (int i = 1; i < components.length; i++) {
            Object value = value(fact, components[i]);
            if (value != null && !SILENT.contains(components[i].getName()) && !text(value).isBlank()) {
                lines.add(sentence(components[i].getName()) + ": " + text(value));
            }
        }
        return lines;
    }

    private static String text(Object value) {
        if (value instanceof Coded coded) {
            return coded instanceof KebabCoded ? coded.meaning() : coded.code() + ", " + coded.meaning();
        } else if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (value instanceof LocalDate day) {
            return LondonTime.inWords(day);
        } else if (value instanceof Instant moment) {
            return MOMENT.format(LondonTime.local(moment));
        }
        return value.toString();
    }

    private static String sentence(String name) {
        String words = Rows.snake(name).replace("_", " ");
        return ABBREVIATIONS.getOrDefault(words, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    private static Object value(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component.getName());
        }
    }
}
