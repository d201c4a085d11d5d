package uk.corporateparenting.entrytocare.contact;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.corporateparenting.record.Coded;

/** Takes typed values out of a JSON object and notes what is wrong with them, in the order they are asked for. */
final class FieldReader {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private final JsonNode object;
    private final String path;
    private final List<ContactProblem> problems;

    FieldReader(JsonNode object, String path, List<ContactProblem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    void problem(String field, String reason) {
        problems.add(new ContactProblem(path + field, reason));
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    JsonNode required(String field) {
        if (!has(field)) {
            problem(field, "is missing");
            return null;
        }
        return object.get(field);
    }

    /** Words that may have several lines; null if nothing was said. */
    String words(String field, int longest) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = object.get(field);
        if (!value.isTextual()) {
            problem(field, "is not text");
            return null;
        }
        String text = value.textValue();
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            problem(field, "holds a character that cannot be kept");
        } else if (text.codePointCount(0, text.length()) > longest) {
            problem(field, "is longer than " + longest + " characters");
        } else {
            return text.isBlank() ? null : text.strip();
        }
        return null;
    }

    /** One line of text; null if nothing was said. */
    String line(String field, int longest) {
        String text = words(field, longest);
        if (text != null && !Childhood.isPrintable(text)) {
            problem(field, "holds a control character");
            return null;
        }
        return text;
    }

    /** Words or a line that must say something. */
    String said(String field, String text) {
        if (text == null && problems.stream().noneMatch(p -> p.field().equals(path + field))) {
            problem(field, has(field) ? "is blank" : "is missing");
        }
        return text;
    }

    <C extends Enum<C> & Coded> C code(String field, Class<C> list) {
        JsonNode value = required(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            problem(field, "is not text");
            return null;
        }
        return Coded.find(list, value.textValue()).orElseGet(() -> {
            problem(field, "is not a known code");
            return null;
        });
    }

    Boolean truth(String field) {
        JsonNode value = required(field);
        if (value != null && !value.isBoolean()) {
            problem(field, "is not true or false");
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    Integer wholeNumber(String field) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = object.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            problem(field, "is not a whole number");
            return null;
        }
        return value.intValue();
    }

    LocalDate day(String field) {
        if (!has(field)) {
            return null;
        }
        String text = object.get(field).textValue();
        if (text != null && DAY.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                // as any other text that is no date
            }
        }
        problem(field, "is not a date");
        return null;
    }

    /** A moment with its offset from UTC (RFC 3339). */
    Instant time(String field) {
        JsonNode value = required(field);
        if (value == null) {
            return null;
        }
        String text = value.textValue();
        if (text != null && TIME.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException e) {
                // as any other text that is no time
            }
        }
        problem(field, "is not a time");
        return null;
    }

    /** How many fields the message has beyond those described. */
    int unknown(Class<? extends Record> described) {
        Set<String> known = Stream.of(described.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toSet());
        int unknown = 0;
        for (var names = object.fieldNames(); names.hasNext();) {
            unknown += known.contains(names.next()) ? 0 : 1;
        }
        return unknown;
    }
}
