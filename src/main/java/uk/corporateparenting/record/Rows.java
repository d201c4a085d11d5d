package uk.corporateparenting.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record as a row of its table: components are columns, in snake case; PostgreSQL converts rows from and to JSON. */
final class Rows {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Rows() {
    }

    static String table(Class<?> kind) {
        return snake(kind.getSimpleName());
    }

    static String columns(Class<?> kind) {
        return Stream.of(kind.getRecordComponents()).map(c -> snake(c.getName())).collect(Collectors.joining(", "));
    }

    /** The component that says when it happened. */
    static RecordComponent happened(Class<?> kind) {
        return kind.getRecordComponents()[0];
    }

    static String write(Object row) {
        try {
            String json = JSON.writeValueAsString(row);
            RecordProblem.unless(canKeep(json) && !json.contains("\\u0000"),
                    "The text has a character that cannot be kept. Type it again.");
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a row of " + table(row.getClass()));
        }
    }

    /** PostgreSQL keeps neither NUL nor half a surrogate pair. */
    static boolean canKeep(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static <T> T read(String json, Class<T> kind) {
        try {
            return JSON.readValue(json, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a row of " + table(kind));
        }
    }

    static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
